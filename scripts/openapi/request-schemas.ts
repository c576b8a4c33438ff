import { z } from "@medusajs/framework/zod"
import { COMPONENT, type Schema, type Schemas } from "./schema"

/** What a schema of zod takes, as a JSON schema. */
function asJsonSchema(schema: z.ZodType): Schema {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    io: "input",
    override: ({ jsonSchema }) => {
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) {
        delete jsonSchema.maximum
      }
      // Names of properties are text anyway.
      delete jsonSchema.propertyNames
    },
  })
  return json
}

const resolve = (schema: Schema | undefined, components: Schemas): Schema | undefined =>
  typeof schema?.$ref === "string" ? components[schema.$ref.slice(COMPONENT.length)] : schema

/** zod knows what is allowed, the types know what it means: descriptions are taken from there. */
function addDescriptions(schema: Schema, type: Schema | undefined, components: Schemas): Schema {
  const known = resolve(type, components)
  const properties = Object.entries((schema.properties ?? {}) as Schemas).map(
    ([name, property]) => {
      const typed = (known?.properties as Schemas | undefined)?.[name]
      return [name, addDescriptions(property, typed, components)]
    }
  )
  const items = schema.items as Schema | undefined
  return {
    ...(known?.description ? { description: known.description } : {}),
    ...schema,
    ...(properties.length ? { properties: Object.fromEntries(properties) } : {}),
    ...(items
      ? { items: addDescriptions(items, known?.items as Schema | undefined, components) }
      : {}),
  }
}

/** Medusa refuses properties of a body that its schema does not name. */
export function bodySchema(schema: z.ZodType, type: Schema, components: Schemas): Schema {
  const json = addDescriptions(asJsonSchema(schema), type, components)
  return json.type === "object" ? { ...json, additionalProperties: false } : json
}

/** Everything in a query is text: this says what the text is read as. */
function asParameter(schema: Schema): Schema {
  const { anyOf, enum: values, ...rest } = schema
  if (JSON.stringify(values) === `["true","false"]`) {
    return { ...rest, type: "boolean" }
  }
  const list = (anyOf as Schema[] | undefined)?.find(({ type }) => type === "array")
  return list ? { ...rest, ...list } : schema
}

/** The parameters of a query. A list is `?id=a,b` or `?id[]=a&id[]=b`. */
export function queryParameters(schema: z.ZodType, type: Schema, components: Schemas): Schema[] {
  const json = addDescriptions(asJsonSchema(schema), type, components)
  const required = (json.required ?? []) as string[]
  return Object.entries(json.properties as Schemas).map(([name, property]) => {
    const { description, ...parameter } = asParameter(property)
    return {
      name,
      in: "query",
      ...(description ? { description } : {}),
      ...(required.includes(name) ? { required: true } : {}),
      ...(parameter.type === "array" ? { style: "form", explode: false } : {}),
      schema: parameter,
    }
  })
}
