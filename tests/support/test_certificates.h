// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace otklik::test {

/// A certificate authority of one test, and a server certificate that it signed. Two of them do not trust one another.
struct TestCertificates {
    QString caFile;
    QString certificateFile; ///< for localhost and 127.0.0.1, and for no other name
    QString keyFile;

    /// Makes all three in \a directory with the program openssl.
    static Result<TestCertificates> make(const QString &directory);
};

} // namespace otklik::test
