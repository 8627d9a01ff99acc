import { getElement } from './element.ts';

/** Where a token is asked for. */
export interface TokenForm {
  /** Shows the form with the reason for asking, and resolves with what was entered. */
  readonly ask: (reason: string) => Promise<string>;
}

export function findTokenForm(): TokenForm {
  const form = getElement('token-form', HTMLFormElement);
  const field = getElement('token', HTMLInputElement);
  const line = getElement('token-reason', HTMLElement);
  return {
    ask: async (reason) => {
      line.textContent = reason;
      form.hidden = false;
      field.focus();
      const token = await new Promise<string>((resolve) => {
        form.onsubmit = (event) => {
          event.preventDefault();
          resolve(field.value.trim());
        };
      });
      field.value = '';
      form.hidden = true;
      return token;
    },
  };
}
