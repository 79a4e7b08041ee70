/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Delivers signals to Java: an async-signal-safe handler counts them, one Java thread waits and drains the counters.
 */
#include <errno.h>
#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>

static atomic_bool in_use;
static atomic_long pending[NSIG];
static sem_t wakeup;

int cSunMiscSignal_open(void)
{
    bool expected = false;
    if (!atomic_compare_exchange_strong(&in_use, &expected, true)) {
        errno = EBUSY;
        return -1;
    }
    for (int s = 0; s < NSIG; s++)
        atomic_store(&pending[s], 0);
    return sem_init(&wakeup, 0, 0);
}

int cSunMiscSignal_close(void)
{
    int result = sem_destroy(&wakeup);
    atomic_store(&in_use, false);
    return result;
}

int cSunMiscSignal_awaitSemaphore(void)
{
    if (sem_wait(&wakeup) == 0 || errno == EINTR)
        return 0;
    return -1;
}

int cSunMiscSignal_signalSemaphore(void) { return sem_post(&wakeup); }

bool cSunMiscSignal_signalRangeCheck(int signal) { return signal > 0 && signal < NSIG; }

int cSunMiscSignal_checkPendingSignal(void)
{
    for (int s = 1; s < NSIG; s++)
        if (atomic_load(&pending[s]) > 0) {
            atomic_fetch_sub(&pending[s], 1);
            return s;
        }
    return -1;
}

static void count(int signal)
{
    int saved = errno;
    if (cSunMiscSignal_signalRangeCheck(signal)) {
        atomic_fetch_add(&pending[signal], 1);
        sem_post(&wakeup);
    }
    errno = saved;
}

void (*cSunMiscSignal_signalHandlerFunctionPointer(void))(int) { return count; }
