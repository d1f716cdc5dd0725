// Access tokens of the API: made (and shown once), listed, revoked. A running server sees the change at once.
import { Option } from 'commander'
import { createToken, readTokens, revokeToken, roles } from '../serve/tokens.ts'
import type { CommandModule } from './command.ts'

export const command: CommandModule = {
  configure: (command, { config, print, say }) => {
    const file = () => config().serving.tokensFile
    command
      .command('create')
      .summary('make a token and print it, the only time')
      .argument('<name>', 'whose it is')
      .addOption(
        new Option('--role <role>', 'viewer looks, editor imports and deletes, admin does everything')
          .choices(roles.map((role) => role.toLowerCase()))
          .default('viewer'),
      )
      .action((name: string, { role }: { readonly role: string }) => {
        const wanted = roles.find((each) => each.toLowerCase() === role)!
        print(createToken(file(), name, wanted))
        say(`Keep it: only its hash is stored, in ${file()}. It is sent as "Authorization: Bearer …".`)
      })
    command
      .command('list')
      .summary('show the names and roles')
      .action(() => {
        for (const { name, role, createdAt } of readTokens(file()))
          print(`${name}\t${role.toLowerCase()}\t${createdAt.slice(0, 10)}`)
      })
    command
      .command('revoke')
      .summary('end a token')
      .argument('<name>', 'whose it is')
      .action((name: string) => {
        revokeToken(file(), name)
        say(`The token of ${name} is not taken any more.`)
      })
  },
}
