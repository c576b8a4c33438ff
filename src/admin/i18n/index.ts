import boms from "./en/boms.json"
import common from "./en/common.json"
import count from "./en/count.json"
import documents from "./en/documents.json"
import labels from "./en/labels.json"
import lists from "./en/lists.json"
import lots from "./en/lots.json"
import many from "./en/many.json"
import manufacturing from "./en/manufacturing.json"
import opening from "./en/opening.json"
import operations from "./en/operations.json"
import packing from "./en/packing.json"
import passport from "./en/passport.json"
import production from "./en/production.json"
import purchasing from "./en/purchasing.json"
import recalls from "./en/recalls.json"
import scan from "./en/scan.json"
import service from "./en/service.json"
import shelfLife from "./en/shelf-life.json"
import stockCheck from "./en/stock-check.json"
import suspicions from "./en/suspicions.json"
import search from "./en/search.json"
import toDo from "./en/to-do.json"
import trace from "./en/trace.json"
import tracking from "./en/tracking.json"
import value from "./en/value.json"
import { followLanguage } from "./follow-language"

void followLanguage()

export default {
  en: {
    traceability: {
      boms,
      common,
      count,
      documents,
      labels,
      lists,
      lots,
      manufacturing,
      many,
      opening,
      operations,
      packing,
      passport,
      production,
      purchasing,
      recalls,
      scan,
      service,
      shelfLife,
      stockCheck,
      suspicions,
      search,
      toDo,
      trace,
      tracking,
      value,
    },
  },
}
