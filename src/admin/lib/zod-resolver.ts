import { standardSchemaResolver } from "@hookform/resolvers/standard-schema"
import type { FieldValues, Resolver } from "react-hook-form"
import type { z } from "zod"

/**
 * Checks a form against its schema. Version 5 of the resolvers has one for zod 4, but not for the form library that the
 * dashboards of Medusa 2.16 to 2.18 bring; this one reads what every schema library answers.
 */
export const zodResolver = <Input extends FieldValues, Output>(
  schema: z.ZodType<Output, Input>
): Resolver<Input, unknown, Output> =>
  standardSchemaResolver(schema) as Resolver<Input, unknown, Output>
