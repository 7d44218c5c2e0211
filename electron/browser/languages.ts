/**
 * The languages that a browser asks for, best first.
 *
 * @param acceptLanguage the header (RFC 9110, section 12.5.4), such as `zh-CN,zh;q=0.9,en;q=0.8`; weights that make no
 * sense count as 0, and 0 means that the language is not wanted
 */
export function preferredLanguages(acceptLanguage: string): string[] {
  return acceptLanguage
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
      const weight = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2) ?? '1';
      return { tag, weight: Number(weight) || 0 };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
