import { z } from 'zod';
import { factSchema } from '#domain/fact.ts';
import { parameterSchema } from '#domain/parameter.ts';
import type { Vocabulary } from './evaluate-strict.ts';
import { UsageError } from './read-arguments.ts';
import { readJson } from './read-json.ts';

const vocabularySchema = z.object({ vocabulary: z.array(factSchema), parameters: z.array(parameterSchema).default([]) });

/** Reads `{"vocabulary": [...], "parameters": [...]}`: a whole definition will do. Throws UsageError with the place that is wrong. */
export function readVocabulary(file: string): Vocabulary {
  const parsed = vocabularySchema.safeParse(readJson(file));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new UsageError(`${file} is not a vocabulary: /${issue?.path.join('/') ?? ''} ${issue?.message ?? ''}`);
  }
  const { vocabulary, parameters } = parsed.data;
  return { facts: new Map(vocabulary.map((fact) => [fact.id, fact])), parameters: new Map(parameters.map((parameter) => [parameter.id, parameter])) };
}
