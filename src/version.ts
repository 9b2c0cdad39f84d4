// The version of the program, as package.json has it; a test keeps the two alike, so that `--version` reads no file.
export const version = '0.1.0';
