/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Detects CPU features for images: a table over CPUID bits, gated by what the operating system saves on a context switch.
 */
#include <cpuid.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "amd64cpufeatures.h"

enum reg { A, B, C, D };
enum gate { ANY, YMM, ZMM, APX };   /* register state the feature needs */

struct entry { uint32_t leaf, sub; enum reg reg; int bit; enum gate gate; size_t at; };
#define E(leaf, sub, reg, bit, gate, f) { leaf, sub, reg, bit, gate, offsetof(CPUFeatures, f) }

static const struct entry table[] = {
    E(1, 0, D, 4, ANY, fTSC), E(1, 0, D, 8, ANY, fCX8), E(1, 0, D, 15, ANY, fCMOV),
    E(1, 0, D, 19, ANY, fFLUSH), E(1, 0, D, 23, ANY, fMMX), E(1, 0, D, 24, ANY, fFXSR),
    E(1, 0, D, 25, ANY, fSSE), E(1, 0, D, 26, ANY, fSSE2), E(1, 0, D, 28, ANY, fHT),
    E(1, 0, C, 0, ANY, fSSE3), E(1, 0, C, 1, ANY, fCLMUL), E(1, 0, C, 9, ANY, fSSSE3),
    E(1, 0, C, 12, YMM, fFMA), E(1, 0, C, 19, ANY, fSSE4_1), E(1, 0, C, 20, ANY, fSSE4_2),
    E(1, 0, C, 23, ANY, fPOPCNT), E(1, 0, C, 25, ANY, fAES), E(1, 0, C, 28, YMM, fAVX),
    E(1, 0, C, 28, YMM, fVZEROUPPER), E(1, 0, C, 29, YMM, fF16C), E(1, 0, C, 31, ANY, fHV),
    E(7, 0, B, 3, ANY, fBMI1), E(7, 0, B, 5, YMM, fAVX2), E(7, 0, B, 8, ANY, fBMI2),
    E(7, 0, B, 9, ANY, fERMS), E(7, 0, B, 11, ANY, fRTM), E(7, 0, B, 16, ZMM, fAVX512F),
    E(7, 0, B, 17, ZMM, fAVX512DQ), E(7, 0, B, 19, ANY, fADX), E(7, 0, B, 21, ZMM, fAVX512_IFMA),
    E(7, 0, B, 23, ANY, fFLUSHOPT), E(7, 0, B, 24, ANY, fCLWB), E(7, 0, B, 26, ZMM, fAVX512PF),
    E(7, 0, B, 27, ZMM, fAVX512ER), E(7, 0, B, 28, ZMM, fAVX512CD), E(7, 0, B, 29, ANY, fSHA),
    E(7, 0, B, 30, ZMM, fAVX512BW), E(7, 0, B, 31, ZMM, fAVX512VL),
    E(7, 0, C, 1, ZMM, fAVX512_VBMI), E(7, 0, C, 3, ANY, fPKU), E(7, 0, C, 4, ANY, fOSPKE),
    E(7, 0, C, 6, ZMM, fAVX512_VBMI2), E(7, 0, C, 7, ANY, fCET_SS), E(7, 0, C, 8, ANY, fGFNI),
    E(7, 0, C, 9, ZMM, fAVX512_VAES), E(7, 0, C, 10, ZMM, fAVX512_VPCLMULQDQ),
    E(7, 0, C, 11, ZMM, fAVX512_VNNI), E(7, 0, C, 12, ZMM, fAVX512_BITALG),
    E(7, 0, C, 14, ZMM, fAVX512_VPOPCNTDQ), E(7, 0, C, 22, ANY, fRDPID),
    E(7, 0, D, 4, ANY, fFSRM), E(7, 0, D, 14, ANY, fSERIALIZE), E(7, 0, D, 20, ANY, fCET_IBT),
    E(7, 0, D, 23, ZMM, fAVX512_FP16),
    E(7, 1, A, 0, YMM, fSHA512), E(7, 1, A, 23, YMM, fAVX_IFMA), E(7, 1, D, 21, APX, fAPX_F),
    E(0x80000001u, 0, C, 5, ANY, fLZCNT), E(0x80000001u, 0, C, 6, ANY, fSSE4A),
    E(0x80000001u, 0, C, 8, ANY, fAMD_3DNOW_PREFETCH), E(0x80000001u, 0, D, 27, ANY, fRDTSCP),
    E(0x80000007u, 0, D, 8, ANY, fTSCINV_BIT),
};

static int query(uint32_t leaf, uint32_t sub, uint32_t out[4])
{
    memset(out, 0, 4 * sizeof out[0]);
    return __get_cpuid_count(leaf, sub, &out[A], &out[B], &out[C], &out[D]);
}

static uint64_t enabled_state(void)
{
    uint32_t r[4], lo, hi;
    if (!query(1, 0, r) || !(r[C] >> 27 & 1))
        return 0;
    __asm__ volatile("xgetbv" : "=a"(lo), "=d"(hi) : "c"(0));
    return (uint64_t) hi << 32 | lo;
}

void determineCPUFeatures(CPUFeatures *features)
{
    char *bytes = (char *) features;
    uint32_t r[4];
    uint64_t xcr0 = enabled_state();
    const uint64_t need[] = { [ANY] = 0, [YMM] = 0x6, [ZMM] = 0xe6, [APX] = 0x80000 };

    memset(features, 0, sizeof *features);
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        const struct entry *e = &table[i];
        if ((xcr0 & need[e->gate]) == need[e->gate] && query(e->leaf, e->sub, r))
            bytes[e->at] = r[e->reg] >> e->bit & 1;
    }
    features->fTSCINV = features->fTSCINV_BIT && !features->fHV;

    if ((xcr0 & need[ZMM]) == need[ZMM] && query(7, 1, r) && (r[D] >> 19 & 1) && query(0x24, 0, r)) {
        features->fAVX10_1 = (r[B] & 0xff) >= 1;
        features->fAVX10_2 = (r[B] & 0xff) >= 2;
    }
}

/* The builder's mask has 0xff for "don't care" and 0xfe for "required". */
int checkCPUFeatures(const uint8_t *mask)
{
    CPUFeatures host;
    determineCPUFeatures(&host);
    const uint8_t *have = (const uint8_t *) &host;
    for (size_t i = 0; i < sizeof host; i++)
        if ((mask[i] | have[i]) != 0xff)
            return 1;
    return 0;
}

int checkCPUFeaturesOrExit(const uint8_t *mask, const char *message)
{
    if (checkCPUFeatures(mask)) {
        fputs(message, stderr);
        exit(1);
    }
    return 0;
}
