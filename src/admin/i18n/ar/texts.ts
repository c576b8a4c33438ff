import { joinTexts, type Texts } from "../join-texts"
import { keepDirection } from "../keep-direction"

export default keepDirection(
  joinTexts(import.meta.glob<Texts>("./*.json", { eager: true, import: "default" }))
)
