/** The attribute `style` of an element, as properties. */
import type { Element } from './element.ts';

/** The methods of a style; its properties can be read and set by their names in code, too. */
type Style = {
  getPropertyValue(name: string): string;
  setProperty(name: string, value: unknown): void;
  removeProperty(name: string): void;
  [name: string]: unknown;
};

/** What is set is written into the attribute: `style.fontSize = '2em'` as `font-size:2em`. */
export function styleOf(element: Element): Style {
  const write = (properties: Map<string, string>) => {
    const text = Array.from(properties, ([name, value]) => `${name}:${value}`).join(';');
    if (text === '') element.removeAttribute('style');
    else element.setAttribute('style', text);
  };
  const methods = {
    getPropertyValue: (name: string) => propertiesOf(element).get(name) ?? '',
    setProperty: (name: string, value: unknown) => {
      if (value === null || value === undefined || value === '')
        return methods.removeProperty(name);
      write(propertiesOf(element).set(name, String(value)));
    },
    removeProperty: (name: string) => {
      const properties = propertiesOf(element);
      if (properties.delete(name)) write(properties);
    },
  };
  return new Proxy(Object.freeze(methods) as Style, {
    get: (target, name) =>
      typeof name === 'string' && !Object.hasOwn(target, name)
        ? methods.getPropertyValue(inStyleSheet(name))
        : Reflect.get(target, name),
    set: (_, name, value) => {
      if (name === 'cssText') element.setAttribute('style', value);
      else methods.setProperty(inStyleSheet(String(name)), value);
      return true;
    },
  });
}

/** `fontSize` is `font-size`. */
const inStyleSheet = (name: string) =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function propertiesOf(element: Element): Map<string, string> {
  const properties = new Map<string, string>();
  for (const rule of (element.getAttribute('style') ?? '').split(';')) {
    const [name, ...rest] = rule.split(':');
    const value = rest.join(':').trim();
    if (name.trim() !== '' && value !== '') properties.set(name.trim(), value);
  }
  return properties;
}
