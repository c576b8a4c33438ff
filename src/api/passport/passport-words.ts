import type { PassportDocumentType, PassportStatus, PassportText } from "../../types/passport"

type Words = Record<
  | PassportStatus
  | PassportDocumentType
  | `text_${PassportText}`
  | "genuine_says"
  | "recalled_says"
  | "retired_says"
  | "product_says"
  | "serial"
  | "lot"
  | "batch"
  | "made_on"
  | "expires_on"
  | "best_before_on"
  | "warranty_until"
  | "unit"
  | "components"
  | "documents"
  | "contact"
  | "not_found"
  | "not_found_says"
  | "no_link"
  | "no_link_says"
  | "malformed"
  | "too_many"
  | "too_many_says"
  | "since"
  | "languages"
  | "skip"
  | "product",
  string
>

const en: Words = {
  genuine: "Genuine",
  genuine_says: "This number was issued by the shop.",
  recalled: "Recalled",
  recalled_says: "Please stop using it, and contact the shop.",
  retired: "Out of use",
  retired_says:
    "This unit was disposed of or taken apart. If you hold one with this number, please contact the shop.",
  product_says:
    "What the shop publishes of this product. Scan the code on a unit to learn more of it.",
  serial: "Serial number",
  lot: "Lot",
  batch: "Batch",
  made_on: "Made on",
  expires_on: "Expires on",
  best_before_on: "Best before",
  warranty_until: "Warranty until",
  unit: "This unit",
  product: "Product",
  components: "What is in it",
  documents: "Documents",
  instructions: "Manual",
  certificationInfo: "Certificate",
  safetyInfo: "Safety",
  sustainabilityInfo: "Sustainability",
  recallStatus: "Recall",
  serviceInfo: "Service",
  tutorial: "Tutorial",
  support: "Support",
  text_about: "About",
  text_made_from: "Made from",
  text_care: "Care",
  text_warranty: "Warranty",
  text_end_of_life: "Return and recycle",
  text_recall: "What to do",
  contact: "Contact the shop",
  not_found: "Nothing is published under this number",
  not_found_says:
    "Check the number, or ask the shop. A number that the shop does not know may be an imitation's.",
  no_link: "There is no such link",
  no_link_says: "The shop publishes nothing of this kind for this number.",
  malformed: "This address cannot be read",
  too_many: "Too many look-ups",
  too_many_says: "Please try again in a moment.",
  since: "since",
  languages: "Language",
  skip: "Skip to content",
}

const de: Words = {
  genuine: "Echt",
  genuine_says: "Diese Nummer wurde vom Shop vergeben.",
  recalled: "Zurückgerufen",
  recalled_says: "Bitte nicht mehr benutzen und den Shop kontaktieren.",
  retired: "Außer Gebrauch",
  retired_says:
    "Dieses Stück wurde entsorgt oder zerlegt. Wenn Sie eines mit dieser Nummer haben, kontaktieren Sie bitte den Shop.",
  product_says:
    "Was der Shop zu diesem Produkt veröffentlicht. Mehr zu einem Stück erfahren Sie über dessen Code.",
  serial: "Seriennummer",
  lot: "Charge",
  batch: "Charge",
  made_on: "Hergestellt am",
  expires_on: "Verwendbar bis",
  best_before_on: "Mindestens haltbar bis",
  warranty_until: "Garantie bis",
  unit: "Dieses Stück",
  product: "Produkt",
  components: "Bestandteile",
  documents: "Dokumente",
  instructions: "Anleitung",
  certificationInfo: "Zertifikat",
  safetyInfo: "Sicherheit",
  sustainabilityInfo: "Nachhaltigkeit",
  recallStatus: "Rückruf",
  serviceInfo: "Service",
  tutorial: "Einführung",
  support: "Hilfe",
  text_about: "Über das Produkt",
  text_made_from: "Hergestellt aus",
  text_care: "Pflege",
  text_warranty: "Garantie",
  text_end_of_life: "Rückgabe und Recycling",
  text_recall: "Was zu tun ist",
  contact: "Shop kontaktieren",
  not_found: "Unter dieser Nummer ist nichts veröffentlicht",
  not_found_says:
    "Prüfen Sie die Nummer oder fragen Sie den Shop. Eine Nummer, die der Shop nicht kennt, kann zu einer Fälschung gehören.",
  no_link: "Diesen Link gibt es nicht",
  no_link_says: "Der Shop veröffentlicht nichts dieser Art zu dieser Nummer.",
  malformed: "Diese Adresse ist nicht lesbar",
  too_many: "Zu viele Abfragen",
  too_many_says: "Bitte versuchen Sie es gleich noch einmal.",
  since: "seit",
  languages: "Sprache",
  skip: "Zum Inhalt",
}

const fr: Words = {
  genuine: "Authentique",
  genuine_says: "Ce numéro a été attribué par la boutique.",
  recalled: "Rappelé",
  recalled_says: "Ne l’utilisez plus et contactez la boutique.",
  retired: "Hors d’usage",
  retired_says:
    "Cette unité a été mise au rebut ou démontée. Si vous en avez une avec ce numéro, contactez la boutique.",
  product_says:
    "Ce que la boutique publie de ce produit. Scannez le code d’une unité pour en savoir plus.",
  serial: "Numéro de série",
  lot: "Lot",
  batch: "Lot",
  made_on: "Fabriqué le",
  expires_on: "Expire le",
  best_before_on: "À consommer de préférence avant le",
  warranty_until: "Garantie jusqu’au",
  unit: "Cette unité",
  product: "Produit",
  components: "Composition",
  documents: "Documents",
  instructions: "Manuel",
  certificationInfo: "Certificat",
  safetyInfo: "Sécurité",
  sustainabilityInfo: "Durabilité",
  recallStatus: "Rappel",
  serviceInfo: "Service",
  tutorial: "Tutoriel",
  support: "Assistance",
  text_about: "À propos",
  text_made_from: "Fait de",
  text_care: "Entretien",
  text_warranty: "Garantie",
  text_end_of_life: "Retour et recyclage",
  text_recall: "Que faire",
  contact: "Contacter la boutique",
  not_found: "Rien n’est publié sous ce numéro",
  not_found_says:
    "Vérifiez le numéro ou demandez à la boutique. Un numéro que la boutique ne connaît pas peut être celui d’une imitation.",
  no_link: "Ce lien n’existe pas",
  no_link_says: "La boutique ne publie rien de ce genre pour ce numéro.",
  malformed: "Cette adresse est illisible",
  too_many: "Trop de consultations",
  too_many_says: "Veuillez réessayer dans un instant.",
  since: "depuis le",
  languages: "Langue",
  skip: "Aller au contenu",
}

const ar: Words = {
  genuine: "أصلي",
  genuine_says: "هذا الرقم صادر عن المتجر.",
  recalled: "مُستدعى",
  recalled_says: "يُرجى التوقف عن استخدامه والاتصال بالمتجر.",
  retired: "خارج الاستخدام",
  retired_says: "تم التخلص من هذه الوحدة أو تفكيكها. إن كانت لديك وحدة بهذا الرقم فاتصل بالمتجر.",
  product_says: "ما ينشره المتجر عن هذا المنتج. امسح الرمز الذي على الوحدة لمعرفة المزيد.",
  serial: "الرقم التسلسلي",
  lot: "الدفعة",
  batch: "الدفعة",
  made_on: "تاريخ الصنع",
  expires_on: "تنتهي الصلاحية في",
  best_before_on: "يفضل استخدامه قبل",
  warranty_until: "الضمان حتى",
  unit: "هذه الوحدة",
  product: "المنتج",
  components: "ما بداخله",
  documents: "الوثائق",
  instructions: "الدليل",
  certificationInfo: "شهادة",
  safetyInfo: "السلامة",
  sustainabilityInfo: "الاستدامة",
  recallStatus: "الاستدعاء",
  serviceInfo: "الخدمة",
  tutorial: "الشرح",
  support: "الدعم",
  text_about: "حول المنتج",
  text_made_from: "مصنوع من",
  text_care: "العناية",
  text_warranty: "الضمان",
  text_end_of_life: "الإرجاع وإعادة التدوير",
  text_recall: "ما العمل",
  contact: "الاتصال بالمتجر",
  not_found: "لا شيء منشورًا تحت هذا الرقم",
  not_found_says: "تحقق من الرقم أو اسأل المتجر. الرقم الذي لا يعرفه المتجر قد يكون لتقليد.",
  no_link: "لا يوجد رابط كهذا",
  no_link_says: "لا ينشر المتجر شيئًا من هذا النوع لهذا الرقم.",
  malformed: "لا يمكن قراءة هذا العنوان",
  too_many: "استعلامات كثيرة جدًا",
  too_many_says: "يُرجى المحاولة بعد لحظات.",
  since: "منذ",
  languages: "اللغة",
  skip: "الانتقال إلى المحتوى",
}

const WORDS: Record<string, Words> = { en, de, fr, ar }

/** The words of the page itself, in the page's language where there are any, else in English. */
export const wordsOf = (language: string): Words =>
  WORDS[language.toLowerCase().split("-")[0]] ?? en

/** Languages that the page itself speaks. */
export const PAGE_LANGUAGES = Object.keys(WORDS)

const RIGHT_TO_LEFT = /^(ar|fa|he|ur)\b/i

/** Which way a language is written. */
export const directionOf = (language: string): "ltr" | "rtl" =>
  RIGHT_TO_LEFT.test(language) ? "rtl" : "ltr"

export type { Words }
