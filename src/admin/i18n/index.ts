import menu from "./en/menu.json"
import { followLanguage } from "./follow-language"

void followLanguage()

/** What Medusa's menu says. The rest is loaded with the first page of ours, in English as in the other languages. */
export default { en: { traceability: { menu } } }
