import { createPublicKey, verify } from 'node:crypto';

/** An application's public key as Discord shows it: 32 bytes in hexadecimal. */
const KEY_FORM = /^[\da-f]{64}$/i;
const SIGNATURE_FORM = /^[\da-f]{128}$/i;

/** Whether the application's owner signed `message`; `signature` in hexadecimal, of any form. Never rejects. */
export type VerifySignature = (message: Uint8Array, signature: string) => Promise<boolean>;

/**
 * Verifies Ed25519 signatures by one public key. Node's own `verify` with a callback does it in a thread of its pool, so
 * that answers go on beside it; Web Crypto does the same with more work around it (`npm run interactions`).
 * @throws where the key is none
 */
export function createVerifier(publicKey: string): VerifySignature {
  if (!KEY_FORM.test(publicKey)) throw new Error('A public key has 64 hexadecimal digits.');
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return (message, signature) => {
    if (!SIGNATURE_FORM.test(signature)) return Promise.resolve(false);
    const bytes = Buffer.from(signature, 'hex');
    return new Promise((resolve) => {
      verify(null, message, key, bytes, (error, isRight) => resolve(error === null && isRight));
    });
  };
}
