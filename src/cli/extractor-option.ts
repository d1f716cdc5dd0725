// The option of every command that reads bulletins: by rules, by a language model, by both.
import { type Command, Option } from 'commander'
import { type ExtractorName, extractorNames } from '../extract/extractor.ts'

export interface ExtractorChoice {
  readonly extractor: ExtractorName
}

/** Adds `--extractor`, whose default are the rules. */
export const addExtractorOption = (command: Command): Command =>
  command.addOption(
    new Option('--extractor <way>', 'what reads them: the rules, a language model, or both')
      .choices(extractorNames)
      .default('rules'),
  )
