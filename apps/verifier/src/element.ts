type Child = Node | string | undefined | false

/** Makes an element; text goes in as text, so nothing in a certificate can become markup. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  for (const child of children) if (child !== undefined && child !== false) made.append(child)
  return made
}
