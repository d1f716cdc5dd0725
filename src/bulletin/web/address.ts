// A host's address in; whether it belongs to a private, local or otherwise special network out, so that a page cannot
// lead the importer into the network it runs in.
import { BlockList, isIP } from 'node:net'

/** The special-purpose registries of IANA (RFC 6890 and its updates). */
const NETWORKS: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
/** Of IPv6 only what is given out to the public (2000::/3) is public, less the parts that stand for something else. */
const PUBLIC_6 = ['2000::', 3] as const
const SPECIAL_6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const special = new BlockList()
for (const [network, prefix] of NETWORKS) special.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of SPECIAL_6) special.addSubnet(network, prefix, 'ipv6')
const general = new BlockList()
general.addSubnet(...PUBLIC_6, 'ipv6')

/** True for any address that is not a public one; also for what is no address. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return special.check(address, 'ipv4')
  return family !== 6 || special.check(address, 'ipv6') || !general.check(address, 'ipv6')
}
