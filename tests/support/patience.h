// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

// Included before each test. Five seconds, QtTest's own patience, are too few where the disk is busy with others' work;
// whoever waits for what does come waits no longer than before.
#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT(expr, 30'000)
#define QTRY_VERIFY2(expr, message) QTRY_VERIFY2_WITH_TIMEOUT(expr, message, 30'000)
#define QTRY_COMPARE(expr, expected) QTRY_COMPARE_WITH_TIMEOUT(expr, expected, 30'000)
