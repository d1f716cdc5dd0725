// Writes zip files for the tests, sound ones and such as attackers make.
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  readonly name: string | Uint8Array
  readonly bytes: Uint8Array | string
  /** Told in place of the true number of bytes. */
  readonly size?: number
  readonly isEncrypted?: boolean
  /** Told in place of that names are UTF-8. */
  readonly isUtf8?: boolean
}

export function toZip(parts: readonly ZipPart[]): Uint8Array {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, bytes, size, isEncrypted = false, isUtf8 = true } of parts) {
    const plain = Buffer.from(bytes as string)
    const data = deflateRawSync(plain, { level: 9 })
    const title = Buffer.from(name as string)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE((isEncrypted ? 1 : 0) | (isUtf8 ? 0x800 : 0), 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(plain), 10)
    fields.writeUInt32LE(data.length, 14)
    fields.writeUInt32LE(size ?? plain.length, 18)
    fields.writeUInt16LE(title.length, 22)
    const end = Buffer.alloc(14)
    end.writeUInt32LE(offset, 10)
    local.push(Buffer.from('PK\x03\x04', 'latin1'), fields, title, data)
    central.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, end, title)
    offset += 30 + title.length + data.length
  }
  const directory = Buffer.concat(central)
  const last = Buffer.alloc(22)
  last.write('PK\x05\x06', 'latin1')
  last.writeUInt16LE(parts.length, 8)
  last.writeUInt16LE(parts.length, 10)
  last.writeUInt32LE(directory.length, 12)
  last.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...local, directory, last]))
}
