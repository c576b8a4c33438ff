import { createAdmin, type RequestHeaders } from "./create-admin"
import { createStore, type Store } from "./create-store"
import { fulfilling } from "./fulfil"
import { returning } from "./return-goods"
import { theApplication } from "./run-app"
import { traceability } from "./traceability"

/**
 * A store with its admin user and what a person does in it, for a suite of `runApp`. They are filled in before the suite's own
 * `beforeAll`, so use them in hooks and tests only. The integrity check must hold after the first test and after each that
 * wrote anything, unless the suite breaks it on purpose.
 */
export function useShop({ checksIntegrity = true }: { checksIntegrity?: boolean } = {}) {
  const { api, getContainer, isChanged, startFrom } = theApplication()
  const admin = {} as RequestHeaders & { userId: string }
  const store = {} as Store
  const trace = traceability(api, admin)
  let isChecked = false

  beforeAll(async () => {
    const opened = await startFrom("an open shop", async () => {
      const user = await createAdmin(getContainer(), "owner@example.com")
      return { admin: user, store: await createStore(api, user) }
    })
    Object.assign(admin, opened.admin)
    Object.assign(store, opened.store)
  })

  afterEach(async () => {
    jest.restoreAllMocks()
    if (checksIntegrity && (!isChecked || (await isChanged()))) {
      isChecked = true
      expect(await trace.integrity()).toEqual(expect.objectContaining({ ok: true }))
    }
  })

  return {
    admin,
    store,
    trace,
    sales: fulfilling(api, admin, store, trace),
    returns: returning(api, admin, store),
  }
}
