import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// Seen from the place where the portal was started: a bundler would look for the package beside its own output.
const require = createRequire(join(process.cwd(), 'package.json'));

/** The bytes of the embedded typeface, regular and bold. */
export const fontBlobs = () => ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'].map((file) => readFileSync(require.resolve(`@expo-google-fonts/noto-serif-sc/${file}`)));
