import { WorkflowManager } from "@medusajs/framework/orchestration"
import type CoreExtensionsModuleService from "../../src/modules/core-extensions/service"
import { CORE_EXTENSIONS_MODULE } from "../../src/types/module-keys"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/** A Medusa that lacks what we extend: a shop's people must see it, as nothing is checked there. */
runApp(({ getContainer }) => {
  const { trace } = useShop({ checksIntegrity: false })
  const service = () => getContainer().resolve<CoreExtensionsModuleService>(CORE_EXTENSIONS_MODULE)

  it("is well in a server whose workflows are all extended", async () => {
    expect(await trace.get("/health")).toEqual({ health: { ok: true, missing_extensions: [] } })
    expect(await trace.integrity()).toMatchObject({ ok: true })
  })

  it("names what could not be extended, for the banner of every page and in the stock check", async () => {
    const workflow = WorkflowManager.getWorkflow("create-order-fulfillment")!
    const hook = "fulfillmentCreated"
    const handler = workflow.handlers_.get(hook)!
    workflow.handlers_.delete(hook)
    try {
      await service().__hooks.onApplicationStart()
      const missing = {
        workflow: "create-order-fulfillment",
        part: "confirm",
        consequence: expect.stringContaining("without their lots and serial numbers being checked"),
      }
      expect(await trace.get("/health")).toEqual({
        health: { ok: false, missing_extensions: [missing] },
      })
      const { ok, checks } = await trace.integrity()
      expect(ok).toBe(false)
      expect(checks.filter((check: { ok: boolean }) => !check.ok)).toEqual([
        { name: "medusa_workflows_extended", ok: false, count: 1, samples: [missing] },
      ])
    } finally {
      workflow.handlers_.set(hook, handler)
      await service().__hooks.onApplicationStart()
    }
    expect(await trace.get("/health")).toMatchObject({ health: { ok: true } })
  })
})
