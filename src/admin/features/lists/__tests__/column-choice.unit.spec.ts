import type { UnderstoodColumn } from "../../../hooks/api/lists"
import { choiceOf, choose, completeChoice } from "../column-choice"
import { columnsNotKept } from "../not-kept"

const column = (kind: UnderstoodColumn["kind"], samples = ["x"]): UnderstoodColumn => ({
  title: null,
  kind,
  problem: kind ? null : "cells",
  samples,
})

describe("what a person says of the columns of a list", () => {
  it("begins with what was understood; an empty column is ignored", () => {
    expect(choiceOf([column("name"), column(null), column(null, [])])).toEqual([
      "name",
      null,
      "ignore",
    ])
  })

  it("takes a kind from the column that had it, unless it may stand several times", () => {
    const choice = choiceOf([column("name"), column("quantity"), column("ignore"), column(null)])
    expect(choose(choice, 2, "name")).toEqual([null, "quantity", "name", null])
    expect(choose(choice, 3, "ignore")).toEqual(["name", "quantity", "ignore", "ignore"])
  })

  it("can be sent when every column is something and one is the number", () => {
    expect(completeChoice(["name", "ignore"])).toEqual(["name", "ignore"])
    expect(completeChoice(["name", null])).toBeUndefined()
    expect(completeChoice(["quantity", "ignore"])).toBeUndefined()
  })

  it("has to leave out what a row has no place for", () => {
    const columns = [column("name"), column("batch"), column("second_identifier")]
    expect(columnsNotKept(columns, "serial")).toEqual([{ kind: "second_identifier", place: 2 }])
    expect(columnsNotKept(columns, "lot")).toEqual([
      { kind: "batch", place: 1 },
      { kind: "second_identifier", place: 2 },
    ])
  })
})
