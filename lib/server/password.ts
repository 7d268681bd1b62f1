import { hash, verify } from '@node-rs/argon2';

/** OWASP's choice for argon2id (the library's default algorithm): 19 MiB, two passes. About 25 ms. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const SHORTEST = 10;
const LONGEST = 128;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST);
}

export async function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  // Without a bound, a megabyte of "password" would keep the server busy hashing.
  if (password.length > LONGEST) return false;
  try {
    return await verify(passwordHash, password.normalize('NFKC'));
  } catch {
    return false;
  }
}

/** What is wrong with a new password, in words for its owner; null when it will do. */
export function passwordProblem(password: string, username = ''): string | null {
  if (password.length < SHORTEST) return `密码至少需要 ${SHORTEST} 个字符。`;
  if (password.length > LONGEST) return `密码不能超过 ${LONGEST} 个字符。`;
  if (username !== '' && password.toLowerCase().includes(username.toLowerCase())) return '密码不能包含用户名。';
  if (!/\p{L}/u.test(password) || !/\d/.test(password)) return '密码需要同时包含字母和数字。';
  return null;
}
