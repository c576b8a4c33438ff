const WITH_COUNTRY = /^([a-z]{2})([A-Z]{2})$/

/**
 * The admin's language as `Intl` takes it: Medusa's "ptBR" is "pt-BR", which `Intl` does not forgive. Digits are 0 to 9 in every
 * language, as they are on labels and in lot numbers.
 */
export const localeOf = (language?: string): string | undefined =>
  language && `${language.replace(WITH_COUNTRY, "$1-$2")}-u-nu-latn`
