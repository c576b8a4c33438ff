import type { AuthTypes, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createCustomerAccountWorkflow,
  createCustomerAddressesWorkflow,
} from "@medusajs/medusa/core-flows"
import { findOrCreate } from "./find"

/** The same for every customer, so that a visitor can log in to a storefront as any of them. */
export const CUSTOMER_PASSWORD = "traceability"

type Address = { address_1: string; postal_code: string; city: string; country_code: string }
type Person = {
  email: string
  first_name: string
  last_name: string
  company_name?: string
  address: Address
}

export type Customer = Person & { id: string }

const people = {
  school: {
    email: "it@lindenhof-school.example.com",
    first_name: "Mara",
    last_name: "Feldmann",
    company_name: "Lindenhof School",
    address: {
      address_1: "Lindenallee 4",
      postal_code: "10179",
      city: "Berlin",
      country_code: "de",
    },
  },
  cafe: {
    email: "kitchen@cafe-morgen.example.com",
    first_name: "Tilo",
    last_name: "Sommerau",
    company_name: "Café Morgen",
    address: {
      address_1: "Elbgasse 17",
      postal_code: "01097",
      city: "Dresden",
      country_code: "de",
    },
  },
  studio: {
    email: "hello@studio-alma.example.com",
    first_name: "Alma",
    last_name: "Vernay",
    company_name: "Studio Alma",
    address: {
      address_1: "Rue des Lilas 21",
      postal_code: "69003",
      city: "Lyon",
      country_code: "fr",
    },
  },
  architect: {
    email: "office@bergblick-bau.example.com",
    first_name: "Leo",
    last_name: "Hintertal",
    company_name: "Bergblick Bau",
    address: { address_1: "Innweg 9", postal_code: "6020", city: "Innsbruck", country_code: "at" },
  },
  private: {
    email: "ines.waldstein@example.com",
    first_name: "Ines",
    last_name: "Waldstein",
    address: {
      address_1: "Am Kanal 33",
      postal_code: "22303",
      city: "Hamburg",
      country_code: "de",
    },
  },
} satisfies Record<string, Person>

export type CustomerKey = keyof typeof people
export type Customers = Record<CustomerKey, Customer>

async function register(container: MedusaContainer, email: string): Promise<string> {
  const auth = container.resolve(Modules.AUTH)
  const login = { body: { email, password: CUSTOMER_PASSWORD } } as AuthTypes.AuthenticationInput
  const registered = await auth.register("emailpass", login)
  // A login without its customer is left behind when the seed is interrupted.
  const { success, authIdentity, error } = registered.success
    ? registered
    : await auth.authenticate("emailpass", login)
  if (!success || !authIdentity) {
    throw new Error(`The customer account ${email} could not be created: ${error}`)
  }
  return authIdentity.id
}

async function seedCustomer(
  container: MedusaContainer,
  { address, ...customerData }: Person
): Promise<string> {
  const account = { email: customerData.email, has_account: true }
  const customer_id = await findOrCreate(container, "customer", account, async () => {
    const authIdentityId = await register(container, customerData.email)
    return (
      await createCustomerAccountWorkflow(container).run({
        input: { authIdentityId, customerData },
      })
    ).result
  })
  await findOrCreate(container, "customer_address", { customer_id }, async () => {
    const { first_name, last_name, company_name: company } = customerData
    const person = {
      customer_id,
      first_name,
      last_name,
      company,
      is_default_billing: true,
      is_default_shipping: true,
    }
    const addresses = [{ ...address, ...person }]
    return (await createCustomerAddressesWorkflow(container).run({ input: { addresses } }))
      .result[0]
  })
  return customer_id
}

export async function seedCustomers(container: MedusaContainer): Promise<Customers> {
  const customers = {} as Customers
  for (const key of Object.keys(people) as CustomerKey[]) {
    customers[key] = { ...people[key], id: await seedCustomer(container, people[key]) }
  }
  return customers
}
