/** What a file that is protected by a passphrase begins with: `STGSAES1`. */
export const encryptedMagic = [0x53, 0x54, 0x47, 0x53, 0x41, 0x45, 0x53, 0x31] as const;
