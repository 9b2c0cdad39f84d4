// Typed lines in a file -> the answers of an interview without a terminal, with every prompt and answer written out.
import { type Choice, DONE, type Say } from './choices.ts';
import { commandTyped } from './command-typed.ts';
import { AT_A_GLANCE } from './effort.ts';
import { findChoices, onlyChoice } from './find-choices.ts';
import type { Port, Prompt, Reply } from './port.ts';
import { said } from './words.ts';

/** One line a prompt. A line that fits nothing is told so and the next one is taken; after the last one the session is left. */
export function replayPort(lines: readonly string[], say: Say, print: (lines: readonly string[]) => void): Port {
  let next = 0;
  return {
    say: print,
    ask: async (prompt) => {
      print([`? ${prompt.message}`, ...listed(prompt, say)]);
      for (;;) {
        const line = lines[next];
        next += 1;
        if (line === undefined) return { kind: 'command', command: 'save' };
        print([`> ${line}`]);
        const reply = replyTo(prompt, line, say);
        if (typeof reply !== 'string') return reply;
        print([`! ${reply}`]);
      }
    },
  };
}

const listed = ({ choices }: Prompt, say: Say): readonly string[] =>
  choices.length > AT_A_GLANCE ? [] : choices.map(({ name }, i) => `  ${i + 1}. ${say(name)}`);

function replyTo(prompt: Prompt, line: string, say: Say): Reply | string {
  const command = commandTyped(line, prompt.commands);
  if (command) return { kind: 'command', command };
  if (prompt.form === 'text') {
    const typed = line.trim() === '' ? (prompt.initial?.[0] ?? '') : line;
    return prompt.problemOf?.(typed) ?? { kind: 'text', text: typed };
  }
  if (prompt.form === 'search') {
    // As in a terminal: Enter takes the first that was found.
    const isSkipped = line.trim() === '' && prompt.choices[0]?.value !== DONE;
    const [first] = isSkipped ? [] : findChoices(prompt.choices, line);
    return first ? { kind: 'picked', values: [first.value] } : `${say(said.notFound)}: ${line}`;
  }
  const parts =
    prompt.form === 'check'
      ? line
          .split(',')
          .map((part) => part.trim())
          .filter((part) => part !== '')
      : [line];
  const values: string[] = [];
  for (const part of parts) {
    const found = onlyChoice(prompt.choices, part);
    if ('value' in found) values.push(found.value);
    else
      return found.length === 0
        ? `${say(said.notFound)}: ${part}`
        : `${part}: ${found
            .slice(0, 3)
            .map(({ name }: Choice) => say(name))
            .join('; ')} …`;
  }
  return { kind: 'picked', values };
}
