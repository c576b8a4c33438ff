import type { PassportLevel } from "./passport"

/** Where a field is usually filled in: the same for the model, for a batch, or for each unit. Any of them takes it. */
export type TemplateScope = "model" | "batch" | "unit"

export type TemplateField = {
  code: string
  label: string
  access: PassportLevel
  scope: TemplateScope
  /** What the value is measured in. */
  unit?: string
}

export type TemplateGroup = { code: string; label: string; fields: TemplateField[] }

type Row = [code: string, label: string, scope: TemplateScope, unit?: string]

const group = (code: string, label: string, access: PassportLevel, rows: Row[]): TemplateGroup => ({
  code,
  label,
  fields: rows.map(([field, name, scope, unit]) => ({
    code: field,
    label: name,
    access,
    scope,
    ...(unit ? { unit } : {}),
  })),
})

/**
 * The groups of annex XIII of Regulation (EU) 2023/1542: 1 is for everybody, 2 and 4 for persons with a legitimate interest
 * and the Commission, 3 for notified bodies, market surveillance authorities and the Commission. A help to fill in, not a
 * statement of what the law asks of a shop.
 */
export const BATTERY_TEMPLATE: TemplateGroup[] = [
  group("identification", "Identification", "public", [
    ["manufacturer", "Manufacturer", "model"],
    ["battery_category", "Battery category", "model"],
    ["battery_model", "Battery model", "model"],
    ["manufacturing_place", "Place of manufacture", "batch"],
    ["manufacturing_date", "Date of manufacture (month and year)", "batch"],
    ["weight", "Weight", "model", "kg"],
    [
      "battery_status",
      "Status of the battery (original, repurposed, re-used, remanufactured, waste)",
      "unit",
    ],
  ]),
  group("materials", "Materials and composition", "public", [
    ["chemistry", "Chemistry", "model"],
    ["critical_raw_materials", "Critical raw materials", "model"],
    ["hazardous_substances", "Hazardous substances other than mercury, cadmium and lead", "model"],
    ["extinguishing_agent", "Usable extinguishing agent", "model"],
    ["recycled_content", "Recycled content (cobalt, lithium, nickel, lead)", "batch", "%"],
    ["renewable_content", "Renewable content", "model", "%"],
  ]),
  group("footprint", "Carbon footprint and responsible sourcing", "public", [
    ["carbon_footprint", "Carbon footprint over the life cycle", "batch", "kg CO2e/kWh"],
    ["carbon_footprint_class", "Carbon footprint performance class", "model"],
    ["due_diligence", "Report on due diligence", "model"],
  ]),
  group("performance", "Performance and durability", "public", [
    ["rated_capacity", "Rated capacity", "model", "Ah"],
    ["voltage", "Minimal, nominal and maximum voltage, with temperature ranges", "model", "V"],
    [
      "power_capability",
      "Original power capability and limits, with temperature range",
      "model",
      "W",
    ],
    ["expected_lifetime", "Expected lifetime in cycles, and the reference test", "model"],
    ["capacity_threshold", "Capacity threshold for exhaustion (electric vehicles)", "model", "%"],
    ["temperature_range", "Temperature range when not in use", "model", "°C"],
    ["commercial_warranty", "Period of the commercial warranty for the calendar life", "model"],
    [
      "efficiency",
      "Round trip energy efficiency, initially and at half of the cycle life",
      "model",
      "%",
    ],
    ["internal_resistance", "Internal resistance of cell and pack", "model", "Ω"],
    ["c_rate", "C-rate of the cycle life test", "model"],
  ]),
  group("conformity", "Marking, conformity and waste", "public", [
    ["marking", "Marking and symbols (separate collection, cadmium, lead)", "model"],
    ["declaration_of_conformity", "EU declaration of conformity", "model"],
    ["waste_prevention", "Prevention and management of waste batteries", "model"],
  ]),
  group("dismantling", "Composition and dismantling in detail", "partner", [
    ["detailed_composition", "Detailed composition of cathode, anode and electrolyte", "model"],
    ["part_numbers", "Part numbers of components and sources of spare parts", "model"],
    [
      "dismantling",
      "Dismantling: exploded diagrams, sequence, fasteners, tools, warnings",
      "model",
    ],
    ["safety_measures", "Safety measures", "model"],
  ]),
  group("test_reports", "Reports of test results", "authority", [
    ["test_reports", "Results of tests that prove compliance", "model"],
  ]),
  group("unit_data", "This battery", "partner", [
    [
      "unit_performance",
      "Performance and durability when it was placed on the market and when its status changed",
      "unit",
    ],
    ["state_of_health", "State of health", "unit", "%"],
    ["cycles", "Charging and discharging cycles", "unit"],
    ["negative_events", "Negative events, such as accidents", "unit"],
    ["operating_conditions", "Operating conditions: temperature, state of charge", "unit"],
  ]),
]

/** The groups of each template that a shop can choose. */
export const PASSPORT_TEMPLATE_GROUPS = { none: [], battery: BATTERY_TEMPLATE }
