'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from './form';

/** Without letters and digits that are taken for each other when somebody reads it out. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ';
const DIGITS = '23456789';

const pick = (from: string, count: number) => [...crypto.getRandomValues(new Uint32Array(count))].map((value) => from[value % from.length]).join('');

/** A password that somebody else will be told: shown as it is typed, and made up on request. */
export function InitialPasswordField() {
  const [password, setPassword] = useState('');
  return (
    <div>
      <TextField
        name="password"
        label="密码"
        required
        maxLength={128}
        autoComplete="off"
        spellCheck={false}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        hint="至少 10 个字符，同时包含字母和数字，不含用户名。请当面或电话告知本人，首次登录后须修改。"
      />
      <Button variant="quiet" onClick={() => setPassword(`${pick(LETTERS, 8)}${pick(DIGITS, 4)}`)}>
        生成一个
      </Button>
    </div>
  );
}
