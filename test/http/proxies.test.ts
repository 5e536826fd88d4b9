import { describe, expect, it } from 'vitest';
import { createClientOf, NO_PROXIES, readTrustedProxies } from '../../src/http/proxies.js';

function clientOf(trust: string): (socket: string, forwardedFor?: string) => string {
  const client = createClientOf(readTrustedProxies(trust) ?? NO_PROXIES);
  return (socket, forwardedFor) => client(socket, forwardedFor);
}

describe('whose request it is', () => {
  it('is the other end, where no proxy is trusted', () => {
    const client = clientOf('0');
    expect(client('192.0.2.1', '198.51.100.1')).toBe('192.0.2.1');
    expect(client('::ffff:192.0.2.1')).toBe('192.0.2.1');
  });

  it('is whom the last of so many proxies names', () => {
    const one = clientOf('1');
    expect(one('10.0.0.1', '198.51.100.1, 192.0.2.1')).toBe('192.0.2.1');
    expect(one('10.0.0.1')).toBe('10.0.0.1');
    const two = clientOf('2');
    expect(two('10.0.0.1', '198.51.100.1, 192.0.2.1, 10.0.0.2')).toBe('192.0.2.1');
    expect(two('10.0.0.1', '192.0.2.1')).toBe('192.0.2.1');
  });

  it('is the right-most that is not trusted, whatever stands left of it', () => {
    const client = clientOf('10.0.0.0/8, 2001:db8::/32,127.0.0.1');
    expect(client('10.1.2.3', '198.51.100.1, 192.0.2.1, 10.9.9.9')).toBe('192.0.2.1');
    expect(client('::ffff:10.1.2.3', '192.0.2.1')).toBe('192.0.2.1');
    expect(client('2001:db8::5', '2001:DB9::1')).toBe('2001:db9::1');
    expect(client('127.0.0.1', '10.0.0.9, 10.0.0.8')).toBe('10.0.0.9');
    // Who is no proxy is not believed.
    expect(client('192.0.2.66', '192.0.2.1')).toBe('192.0.2.66');
  });

  it('is the proxy itself, where it names nobody', () => {
    const client = clientOf('10.0.0.0/8');
    for (const named of [undefined, '', 'unknown', '_hidden', '192.0.2.1,', '999.1.1.1', '192.0.2.1;x'])
      expect(client('10.0.0.1', named)).toBe('10.0.0.1');
  });

  it('may be named with a port', () => {
    const client = clientOf('10.0.0.1');
    expect(client('10.0.0.1', '192.0.2.1:5000')).toBe('192.0.2.1');
    expect(client('10.0.0.1', '[2001:db8::1]:5000')).toBe('2001:db8::1');
    expect(client('10.0.0.1', '[2001:db8::1]')).toBe('2001:db8::1');
    expect(client('10.0.0.1', '::ffff:192.0.2.1')).toBe('192.0.2.1');
  });
});

describe('which proxies are trusted', () => {
  it.each(['', 'true', '-1', '100', '1.2.3', '10.0.0.0/33', '::1/129', '10.0.0.1,', '10.0.0.0/x', 'nginx'])(
    'is not told by %j',
    (text) => {
      expect(readTrustedProxies(text)).toBeNull();
    },
  );
});
