import { WorkflowManager } from "@medusajs/framework/orchestration"
import type { Logger } from "@medusajs/framework/types"
import CoreExtensionsModuleService from "../../../modules/core-extensions/service"

const ids = () => [...WorkflowManager.getWorkflows().keys()]

async function start() {
  const logged: string[] = []
  const log = (text: string) => logged.push(text)
  const logger = { info: log, warn: log, error: log, debug: log } as unknown as Logger
  const service = new CoreExtensionsModuleService({ logger })
  await service.__hooks.onApplicationStart()
  return { service, logged }
}

/** `medusa db:migrate` starts modules without Medusa's workflows; a server has them all. */
describe("extending Medusa's workflows when the application starts", () => {
  let before: Map<string, ReturnType<typeof WorkflowManager.getWorkflow>>

  beforeAll(async () => {
    await import("@medusajs/medusa/core-flows")
    before = new Map(WorkflowManager.getWorkflows())
  })

  afterEach(() => {
    ids().forEach((id) => WorkflowManager.unregister(id))
    before.forEach((workflow, id) => WorkflowManager.getWorkflows().set(id, workflow))
  })

  const keepOnly = (kept: (id: string) => boolean) =>
    ids()
      .filter((id) => !kept(id))
      .forEach((id) => WorkflowManager.unregister(id))

  it("says nothing where no workflow of Medusa is loaded, as in db:migrate", async () => {
    keepOnly(() => false)
    const { logged } = await start()
    expect(logged).toEqual([])
  })

  it("says nothing, and misses nothing, in a server whose workflows have all their steps", async () => {
    const { service, logged } = await start()
    expect(service.listMissing()).toEqual([])
    expect(logged).toEqual([])
  })

  it("says aloud which workflow could not be extended, and what goes unchecked", async () => {
    keepOnly((id) => id !== "cancel-return")
    const { service, logged } = await start()
    expect(service.listMissing()).toEqual([
      {
        workflow: "cancel-return",
        part: "steps",
        consequence: "Cancelling a return leaves its document open.",
      },
    ])
    expect(logged).toEqual([
      expect.stringMatching(
        /does not fit this version of Medusa[^]*cancel-return \(steps\): Cancelling/
      ),
    ])
  })

  /** A later Medusa that has renamed these steps, or dropped them. */
  const withoutSteps = (id: string, steps: string[]) => {
    const workflow = WorkflowManager.getWorkflow(id)! as unknown as {
      handlers_: Map<string, unknown>
    }
    const handlers_ = new Map(workflow.handlers_)
    steps.forEach((step) => handlers_.delete(step))
    const changed = Object.assign(Object.create(Object.getPrototypeOf(workflow)), workflow)
    WorkflowManager.getWorkflows().set(id, { ...changed, handlers_ })
  }
  const hasStep = (id: string, step: string) =>
    (
      WorkflowManager.getWorkflow(id) as unknown as { handlers_: Map<string, unknown> }
    ).handlers_.has(step)
  const CLAIM = "traceability-claim-order-fulfillment-lots-step"

  it("puts its check of a fulfilment elsewhere where Medusa lacks the step that it stands behind", async () => {
    withoutSteps("create-order-fulfillment", ["get-reservations", CLAIM])
    const { service, logged } = await start()
    expect(service.listMissing()).toEqual([])
    expect(logged).toEqual([])
    expect(hasStep("create-order-fulfillment", CLAIM)).toBe(true)
  })

  it("says that fulfilments are not checked where none of the places is left", async () => {
    withoutSteps("create-order-fulfillment", [
      "get-reservations",
      "get-shipping-option",
      "create-fulfillment-validate-order",
      CLAIM,
    ])
    const { service, logged } = await start()
    expect(service.listMissing()).toEqual([
      {
        workflow: "create-order-fulfillment",
        part: "claim",
        consequence:
          "Orders can be fulfilled without their lots and serial numbers being checked or recorded.",
      },
    ])
    expect(logged).toHaveLength(1)
    expect(hasStep("create-order-fulfillment", CLAIM)).toBe(false)
  })
})
