import { describe, expect, it } from 'vitest';
import { checkUrl, isPublicAddress, readAllowedHosts } from '../../../src/sources/fetching/public-address.js';

describe('an IP address', () => {
  it.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946', '2a00:1450:4001:80b::200e'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    '127.0.0.1',
    '127.8.9.10',
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '100.100.100.200',
    '168.63.129.16',
    '192.0.0.192',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '239.255.255.250',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:93.184.216.34',
    '::127.0.0.1',
    '::93.184.216.34',
    '64:ff9b::7f00:1',
    '64:ff9b::5db8:d822',
    '64:ff9b:1::1',
    '2002:7f00:1::',
    '2001:0:53aa:64c::1',
    '2001:db8::1',
    '2001:10::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '100::1',
    '3fff::1',
    'x',
    '',
    '1.2.3',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('an address as it is written', () => {
  it.each([
    ['ftp://news.example/', /only http and https/],
    ['file:///etc/passwd', /only http and https/],
    ['javascript:alert(1)', /only http and https/],
    ['news.example', /no web address/],
    ['https://user@news.example/', /user name or password/],
    ['https://:word@news.example/', /user name or password/],
    ['https://news.example:22/', /port 22/],
    ['https://news.example:25/', /port 25/],
    [`https://news.example/${'a'.repeat(2000)}`, /longer than/],
  ])('%s is refused', (written, reason) => {
    const checked = checkUrl(written);
    expect(checked.ok ? '' : checked.reason).toMatch(reason);
  });

  it('loses its fragment', () => {
    const checked = checkUrl('https://news.example:8443/a?b#c');
    expect(checked.ok && checked.url.href).toBe('https://news.example:8443/a?b');
  });
});

describe('hosts that are allowed', () => {
  it('are pairs of a host and a port', () => {
    expect(readAllowedHosts('127.0.0.1:8080, Intranet.example:80 ,[::1]:443')).toEqual([
      '127.0.0.1:8080',
      'intranet.example:80',
      '[::1]:443',
    ]);
  });

  it.each(['127.0.0.1', ':80', '10.0.0.0/8:80', 'http://a:80', 'a:b', 'a:80,', 'a:99999', 'u@a:80'])(
    '%s is none',
    (value) => {
      expect(readAllowedHosts(value)).toBeNull();
    },
  );
});
