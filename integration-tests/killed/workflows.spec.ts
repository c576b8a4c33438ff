import { runApp } from "../helpers/run-app"
import { ourWorkflows } from "./record-workflows"
import { KILLED, NOT_KILLED } from "./workflows"

runApp(() => {
  it("kills every workflow that writes, or says why not", () => {
    const named = [...Object.values(KILLED).flat(), ...Object.keys(NOT_KILLED)]
    expect(named.sort()).toEqual(ourWorkflows())
  })
})
