// schema.graphql and the resolvers, joined into one executable schema.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import { guardChanges } from './access.ts'
import { fillNullArguments } from './null-arguments.ts'
import {
  cooperationPairResolvers,
  cooperationPartResolvers,
  cooperationQueries,
  cooperationResolvers,
} from './resolvers/cooperation.ts'
import { candidateResolvers, curationQueries } from './resolvers/curation.ts'
import {
  articleResolvers,
  documentResolvers,
  indicatorResolvers,
  issueResolvers,
  sentenceResolvers,
  statisticsResolvers,
} from './resolvers/document.ts'
import { authorshipResolvers, entityResolvers, graphNodeResolvers, mentionResolvers } from './resolvers/entity.ts'
import { importedFileResolvers, importMutations, importQueries, importSubscriptions } from './resolvers/import.ts'
import { pathQueries, pathResolvers } from './resolvers/paths.ts'
import { queryResolvers } from './resolvers/query.ts'
import { evidenceResolvers, relationResolvers } from './resolvers/relation.ts'
import { sentenceHitResolvers, sentenceQueries } from './resolvers/sentences.ts'
import { timelineQueries } from './resolvers/timeline.ts'
import { viewerQueries } from './resolvers/viewer.ts'

/** The contract as it is written. */
export const readTypeDefinitions = (): string =>
  readFileSync(join(import.meta.dirname, '..', '..', 'schema.graphql'), 'utf8')

/** Throws when a resolver names a field that the contract does not have. */
export const createSchema = (): GraphQLSchema =>
  guardChanges(
    fillNullArguments(
      makeExecutableSchema({
        typeDefs: readTypeDefinitions(),
        resolverValidationOptions: { requireResolversToMatchSchema: 'error', requireResolversForResolveType: 'ignore' },
        resolvers: {
          Query: {
            ...queryResolvers,
            ...pathQueries,
            ...cooperationQueries,
            ...sentenceQueries,
            ...timelineQueries,
            ...curationQueries,
            ...importQueries,
            ...viewerQueries,
          },
          Mutation: importMutations,
          Subscription: importSubscriptions,
          ImportedFile: importedFileResolvers,
          Path: pathResolvers,
          Cooperation: cooperationResolvers,
          CooperationPair: cooperationPairResolvers,
          CooperationPart: cooperationPartResolvers,
          SentenceHit: sentenceHitResolvers,
          MergeCandidate: candidateResolvers,
          Node: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
          Entity: entityResolvers,
          Mention: mentionResolvers,
          Authorship: authorshipResolvers,
          GraphNode: graphNodeResolvers,
          Relation: relationResolvers,
          Evidence: evidenceResolvers,
          Document: documentResolvers,
          Article: articleResolvers,
          Sentence: sentenceResolvers,
          Indicator: indicatorResolvers,
          Issue: issueResolvers,
          Statistics: statisticsResolvers,
        },
      }),
    ),
  )
