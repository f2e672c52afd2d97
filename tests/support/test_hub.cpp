// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_hub.h"

#include "tests/support/own_server.h"

#include <QDir>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QThread>

#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

constexpr int kStartMilliseconds = 60'000;
constexpr int kAttempts = 10;

/// The newest version, from 15 on.
QString binaryDirectory()
{
    const QDir versions{u"/usr/lib/postgresql"_s};
    int newest = 0;
    for (const QString &name : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (QFile::exists(versions.filePath(name + u"/bin/initdb"_s)))
            newest = std::max(newest, name.toInt());
    }
    return newest >= 15 ? versions.filePath(QString::number(newest) + u"/bin"_s) : QString{};
}

/// PostgreSQL refuses to run as root: whom it runs as then.
const passwd *unprivilegedUser()
{
    if (geteuid() != 0)
        return nullptr;
    const passwd *user = getpwnam("postgres");
    return user ? user : getpwnam("nobody");
}

/// For the child, between fork and exec: another user, and an end together with the test.
void prepareChild(QProcess &process, int signalAtEnd)
{
    const passwd *user = unprivilegedUser();
    const uid_t uid = user ? user->pw_uid : geteuid();
    const gid_t gid = user ? user->pw_gid : getegid();
    process.setChildProcessModifier([isOther = user != nullptr, uid, gid, signalAtEnd] {
        if (isOther && (setgroups(0, nullptr) != 0 || setgid(gid) != 0 || setuid(uid) != 0))
            _exit(126);
        prctl(PR_SET_PDEATHSIG, signalAtEnd); // after setuid, which takes it back
    });
}

/// Nothing of the person who runs the test: neither PGHOST and the like nor ~/.postgresql.
QProcessEnvironment ownEnvironment(const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith("PG"_L1))
            environment.remove(name);
    }
    environment.insert(u"HOME"_s, home);
    return environment;
}

bool giveAway(const QStringList &paths)
{
    const passwd *user = unprivilegedUser();
    return !user || std::all_of(paths.begin(), paths.end(), [&](const QString &path) {
        return chown(QFile::encodeName(path).constData(), user->pw_uid, user->pw_gid) == 0;
    });
}

QString quotedForConf(QString value)
{
    return u'\'' + value.replace(u'\'', u"''"_s) + u'\'';
}

} // namespace

QString quotedForLibpq(QString value)
{
    return u'\'' + value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

TestHub::TestHub()
    : TestHub(Options{})
{
}

TestHub::TestHub(Options options)
    : m_options(std::move(options))
    , m_dir(m_options.place + u"/otklik-hub-XXXXXX"_s) // short: a Unix socket's path has at most 107 bytes
{
}

TestHub::~TestHub()
{
    if (!isRunning())
        return;
    ::kill(static_cast<pid_t>(pid()), SIGQUIT); // nothing is worth writing any more
    if (!m_server.waitForFinished(10'000))
        kill();
}

QString TestHub::missing()
{
    if (binaryDirectory().isEmpty())
        return u"PostgreSQL 15 or newer is not installed (package postgresql)"_s;
    if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
        return u"The program openssl is not installed"_s;
    return {};
}

bool TestHub::failed(const QString &what)
{
    m_problem = what + u'\n' + log().right(4000);
    return false;
}

bool TestHub::run(const QString &program, const QStringList &arguments, QString *output) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(m_dir.path());
    process.setProcessEnvironment(ownEnvironment(m_dir.path()));
    prepareChild(process, SIGKILL);
    process.start(binaryDirectory() + u'/' + program, arguments);
    const bool isDone = process.waitForFinished(120'000);
    if (output)
        *output = QString::fromUtf8(process.readAll());
    return isDone && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

bool TestHub::makeCluster()
{
    if (!m_dir.isValid() || !giveAway({m_dir.path()}))
        return failed(u"No directory for the cluster"_s);
    QString output;
    if (!run(u"initdb"_s,
             {u"--no-sync"_s, u"--username=postgres"_s, u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s, u"--auth=trust"_s,
              u"--pgdata"_s, dataDirectory()},
             &output))
        return failed(u"initdb: "_s + output);
    const auto certificates = TestCertificates::make(m_dir.path());
    if (!certificates)
        return failed(certificates.error().details);
    m_certificates = *certificates;
    if (!giveAway({m_certificates.caFile, m_certificates.certificateFile, m_certificates.keyFile}))
        return failed(u"The certificates cannot be given to the server's user"_s);
    return writeFile(dataDirectory() + u"/pg_hba.conf"_s, u"local   all postgres trust\n"
                                                          u"local   replication postgres trust\n"
                                                          u"hostssl all all 127.0.0.0/8 scram-sha-256\n"_s);
}

bool TestHub::writeConfiguration()
{
    const QString durable = m_options.isDurable ? u"on"_s : u"off"_s;
    QString text;
    const auto set = [&](const QString &name, const QString &value) {
        text += name + u" = "_s + quotedForConf(value) + u'\n';
    };
    set(u"listen_addresses"_s, u"127.0.0.1,127.0.0.2"_s);
    set(u"port"_s, QString::number(m_port));
    set(u"unix_socket_directories"_s, m_dir.path());
    set(u"fsync"_s, durable);
    set(u"full_page_writes"_s, durable);
    set(u"ssl"_s, u"on"_s);
    set(u"ssl_ca_file"_s, m_certificates.caFile);
    set(u"ssl_cert_file"_s, m_certificates.certificateFile);
    set(u"ssl_key_file"_s, m_certificates.keyFile);
    set(u"password_encryption"_s, u"scram-sha-256"_s);
    set(u"shared_buffers"_s, u"32MB"_s);
    set(u"timezone"_s, u"UTC"_s);
    set(u"lc_messages"_s, u"C"_s);
    for (auto it = m_options.settings.cbegin(); it != m_options.settings.cend(); ++it)
        set(it.key(), it.value());
    return writeFile(dataDirectory() + u"/postgresql.conf"_s, text);
}

bool TestHub::start()
{
    if (const QString why = missing(); !why.isEmpty())
        return failed(why);
    const bool isNew = m_port == 0;
    if (isNew && !makeCluster())
        return false;
    if (!launch())
        return false;
    QString output;
    if (isNew &&
        !run(u"createdb"_s, {u"-h"_s, m_dir.path(), u"-p"_s, QString::number(m_port), u"-U"_s, u"postgres"_s, u"hub"_s},
             &output))
        return failed(u"createdb: "_s + output);
    return true;
}

bool TestHub::follow(const TestHub &primary, const QString &name)
{
    stop();
    if (!m_dir.isValid() || !giveAway({m_dir.path()}) || !QDir{dataDirectory()}.removeRecursively())
        return failed(u"No directory for the standby"_s);
    m_certificates = primary.certificates();
    QString output;
    if (!run(u"pg_basebackup"_s,
             {u"--pgdata"_s, dataDirectory(), u"--write-recovery-conf"_s, u"--create-slot"_s, u"--slot"_s, name,
              u"--checkpoint=fast"_s, u"--no-sync"_s, u"--dbname"_s,
              u"%1 application_name=%2"_s.arg(primary.superuser(), name)},
             &output))
        return failed(u"pg_basebackup: "_s + output);
    return launch();
}

bool TestHub::promote()
{
    QString output;
    return run(u"pg_ctl"_s, {u"promote"_s, u"--wait"_s, u"--pgdata"_s, dataDirectory()}, &output) ||
           failed(u"pg_ctl promote: "_s + output);
}

bool TestHub::launch()
{
    if (m_port == 0)
        m_port = freePorts(1).first();
    if (!writeConfiguration())
        return failed(u"The configuration cannot be written"_s);

    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.setStandardOutputFile(m_dir.filePath(u"server.log"_s), QIODevice::Append);
    m_server.setWorkingDirectory(m_dir.path());
    m_server.setProcessEnvironment(ownEnvironment(m_dir.path()));
    prepareChild(m_server, SIGQUIT);
    // Behind a kill, the sessions of the server before may hold its memory for a moment yet.
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        if (attempt > 0)
            QThread::msleep(300);
        m_server.start(binaryDirectory() + u"/postgres"_s, {u"-D"_s, dataDirectory()});
        if (waitUntilReady())
            return true;
    }
    return failed(u"The server does not start"_s);
}

bool TestHub::waitUntilReady()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < kStartMilliseconds) {
        if (run(u"pg_isready"_s, {u"-q"_s, u"-h"_s, m_dir.path(), u"-p"_s, QString::number(m_port)}))
            return true;
        if (m_server.waitForFinished(50) || m_server.state() == QProcess::NotRunning)
            return false;
    }
    return false;
}

void TestHub::stop()
{
    if (!isRunning())
        return;
    ::kill(static_cast<pid_t>(pid()), SIGINT);
    if (!m_server.waitForFinished(30'000))
        kill();
}

void TestHub::kill()
{
    m_server.kill();
    m_server.waitForFinished(10'000);
}

QString TestHub::log() const
{
    return contents(m_dir.filePath(u"server.log"_s));
}

QString TestHub::superuser(const QString &database) const
{
    return u"host=%1 port=%2 user=postgres dbname=%3"_s.arg(quotedForLibpq(m_dir.path()), QString::number(m_port),
                                                            quotedForLibpq(database));
}

QString TestHub::connection(const QString &role, const QString &password, const QString &host) const
{
    return u"host=%1 port=%2 dbname=hub user=%3 password=%4 sslmode=verify-full sslrootcert=%5"_s.arg(
        quotedForLibpq(host), QString::number(m_port), quotedForLibpq(role), quotedForLibpq(password),
        quotedForLibpq(m_certificates.caFile));
}

} // namespace otklik::test
