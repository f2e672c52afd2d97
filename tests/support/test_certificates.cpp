// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_certificates.h"

#include <QDir>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

Result<> openssl(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return fail(ErrorCode::Internal, u"openssl"_s, QString::fromUtf8(process.readAll()) + process.errorString());
    return {};
}

/// A key on a curve: made at once, where RSA takes its time.
QStringList request(const QString &subject, const QString &keyFile, const QString &certificateFile)
{
    return {u"req"_s,    u"-x509"_s, u"-newkey"_s,   u"ec"_s,    u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
            u"-noenc"_s, u"-days"_s, u"3"_s,         u"-subj"_s, subject,       u"-keyout"_s,
            keyFile,     u"-out"_s,  certificateFile};
}

} // namespace

Result<TestCertificates> TestCertificates::make(const QString &directory)
{
    const QDir dir{directory};
    const TestCertificates made{dir.filePath(u"ca.crt"_s), dir.filePath(u"server.crt"_s),
                                dir.filePath(u"server.key"_s)};
    const QString caKey = dir.filePath(u"ca.key"_s);
    if (const auto done = openssl(request(u"/CN=Otklik test authority"_s, caKey, made.caFile)); !done)
        return done.error();
    const QStringList signedByUs{u"-CA"_s,     made.caFile,
                                 u"-CAkey"_s,  caKey,
                                 u"-addext"_s, u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s,
                                 u"-addext"_s, u"basicConstraints=critical,CA:FALSE"_s};
    if (const auto done = openssl(request(u"/CN=localhost"_s, made.keyFile, made.certificateFile) + signedByUs); !done)
        return done.error();
    return made;
}

} // namespace otklik::test
