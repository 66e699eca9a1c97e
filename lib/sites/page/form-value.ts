import { closest, documentOf, queryFirst } from '@/lib/sites/dom';

/**
 * What a form's field holds, where that can be somebody's: not in a form that asks for a password (there stands the
 * user's own name), and not while it is being typed.
 * @param input any
 * @returns empty where there is nothing to read
 */
export function formValue(input: HTMLInputElement): string {
  const value = valueOf.call(input);
  if (typeof value !== 'string' || input.type === 'hidden' || input.type === 'password') return '';
  const form = closest(input, 'form, [role="form"], [role="dialog"], dialog');
  if (queryFirst(form ?? documentOf(input), 'input[type="password" i]') !== null) return '';
  return activeElement.call(documentOf(input)) === input ? '' : value;
}

const valueOf = getterOf(globalThis.HTMLInputElement, 'value');
const activeElement = getterOf(globalThis.Document, 'activeElement');

function getterOf(owner: { prototype: object } | undefined, property: string): (this: Node) => unknown {
  const getter: unknown = Reflect.get(
    (owner && Object.getOwnPropertyDescriptor(owner.prototype, property)) ?? {},
    'get',
  );
  return typeof getter === 'function' ? (getter as (this: Node) => unknown) : () => null;
}
