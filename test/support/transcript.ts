// A Markdown transcript -> its commands with the output and exit code they must give, and the other way round.

export interface Step {
  readonly command: string;
  readonly output: string;
  readonly code: number;
}

const block = /```console\n\$ (?<command>laihua[^\n]*)\n(?<output>[\s\S]*?)```\n\nexit (?<code>\d+)/g;

export const stepsOf = (markdown: string): readonly Step[] =>
  [...markdown.matchAll(block)].map(({ groups }) => ({
    command: groups?.['command'] ?? '',
    output: groups?.['output'] ?? '',
    code: Number(groups?.['code']),
  }));

/** The same page with every block as it came out now. */
export function rewritten(markdown: string, steps: readonly Step[]): string {
  let next = 0;
  return markdown.replace(block, (whole) => {
    const step = steps[next];
    next += 1;
    return step ? `\`\`\`console\n$ ${step.command}\n${step.output}\`\`\`\n\nexit ${step.code}` : whole;
  });
}

/** Words of a command line; double quotes hold a word together. */
export const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
