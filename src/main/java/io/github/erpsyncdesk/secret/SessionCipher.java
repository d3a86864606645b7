package io.github.erpsyncdesk.secret;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * What the Secret Service calls {@code dh-ietf1024-sha256-aes128-cbc-pkcs7}: whoever watches the bus sees no secret.
 */
final class SessionCipher {
    static final String ALGORITHM = "dh-ietf1024-sha256-aes128-cbc-pkcs7";
    private static final int PRIME_BYTES = 128;
    private static final int BLOCK = 16;
    /** The second Oakley group, RFC 2409. */
    private static final BigInteger PRIME = new BigInteger("FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E08"
            + "8A67CC74020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6"
            + "F44C42E9A637ED6B0BFF5CB6F406B7EDEE386BFB5A899FA5AE9F24117C4B1FE649286651ECE65381FFFFFFFFFFFFFFFF", 16);

    private final SecureRandom random = new SecureRandom();
    private final BigInteger own = new BigInteger(PRIME.bitLength() - 1, random);
    private @Nullable SecretKey key;

    record Sealed(byte[] parameters, byte[] value) {}

    byte[] publicKey() {
        return fixed(BigInteger.TWO.modPow(own, PRIME));
    }

    void agree(byte[] otherPublicKey) throws GeneralSecurityException {
        byte[] shared = fixed(new BigInteger(1, otherPublicKey).modPow(own, PRIME));
        key = KDF.getInstance("HKDF-SHA256").deriveKey("AES",
                HKDFParameterSpec.ofExtract().addIKM(shared).thenExpand(null, BLOCK));
    }

    Sealed seal(String secret) throws GeneralSecurityException {
        byte[] start = new byte[BLOCK];
        random.nextBytes(start);
        return new Sealed(start, cipher(Cipher.ENCRYPT_MODE, start).doFinal(secret.getBytes(StandardCharsets.UTF_8)));
    }

    String open(Sealed sealed) throws GeneralSecurityException {
        return new String(cipher(Cipher.DECRYPT_MODE, sealed.parameters()).doFinal(sealed.value()),
                StandardCharsets.UTF_8);
    }

    private Cipher cipher(int mode, byte[] start) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(mode, Objects.requireNonNull(key, "agree first"), new IvParameterSpec(start));
        return cipher;
    }

    /** As many bytes as the prime has, as both sides must agree. */
    private static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[PRIME_BYTES];
        int length = Math.min(bytes.length, PRIME_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, PRIME_BYTES - length, length);
        Arrays.fill(bytes, (byte) 0);
        return fixed;
    }
}
