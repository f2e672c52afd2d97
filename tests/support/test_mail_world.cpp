// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_mail_world.h"

#include "tests/support/own_server.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QTcpSocket>
#include <QThread>

#include <csignal>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

constexpr int kStartMilliseconds = 60'000;

struct Owner {
    uid_t user = 0;
    gid_t group = 0;
};

/// By value: getpwnam() gives the same buffer for every name.
std::optional<Owner> ownerOf(const char *name)
{
    if (const passwd *entry = getpwnam(name))
        return Owner{entry->pw_uid, entry->pw_gid};
    return std::nullopt;
}

bool give(const QString &path, const Owner &owner)
{
    return chown(QFile::encodeName(path).constData(), owner.user, owner.group) == 0;
}

void endWithTest(QProcess &process, int signal)
{
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setChildProcessModifier([signal] { prctl(PR_SET_PDEATHSIG, signal); });
}

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(20'000)) {
        process.kill();
        process.waitForFinished(10'000);
    }
}

} // namespace

TestMailWorld::TestMailWorld()
    : m_dir(u"/tmp/otklik-mail-XXXXXX"_s) // short: a Unix socket's path has at most 107 bytes
{
}

TestMailWorld::~TestMailWorld()
{
    end(m_postfix);
    end(m_dovecot);
}

QString TestMailWorld::missing()
{
    if (!QFile::exists(u"/usr/sbin/dovecot"_s) || !QFile::exists(u"/usr/lib/dovecot/imap"_s))
        return u"Dovecot is not installed (package dovecot-imapd)"_s;
    if (!QFile::exists(u"/usr/lib/postfix/sbin/master"_s))
        return u"Postfix is not installed (package postfix)"_s;
    if (geteuid() != 0)
        return u"Postfix and Dovecot have to be started as root"_s;
    return {};
}

bool TestMailWorld::failed(const QString &what)
{
    m_problem = what + u'\n' + log().right(4000);
    return false;
}

QString TestMailWorld::log() const
{
    return contents(path(u"dovecot.log"_s)) + contents(path(u"postfix.log"_s));
}

bool TestMailWorld::layOut()
{
    const auto postfix = ownerOf("postfix");
    const auto owner = ownerOf("mail");
    if (!m_dir.isValid() || !postfix || !owner || chmod(QFile::encodeName(m_dir.path()).constData(), 0755) != 0)
        return false;
    for (const char *name : {"dovecot", "postfix", "queue", "data", "mail", "mail/otklik", "mail/citizen"}) {
        if (!QDir{m_dir.path()}.mkpath(QString::fromLatin1(name)))
            return false;
    }
    for (const char *user : {"mail", "mail/otklik", "mail/citizen"}) {
        if (!give(path(QString::fromLatin1(user)), *owner))
            return false;
    }
    return give(path(u"data"_s), *postfix);
}

bool TestMailWorld::writeDovecot()
{
    const Owner owner = ownerOf("mail").value_or(Owner{});
    const QString ids = u"uid=%1 gid=%2"_s.arg(owner.user).arg(owner.group);
    QString text = uR"(
base_dir = @D/dovecot
state_dir = @D/dovecot
log_path = @D/dovecot.log
listen = 127.0.0.1, 127.0.0.2
protocols = imap
ssl = yes
ssl_cert = <@C
ssl_key = <@K
disable_plaintext_auth = no
mail_location = maildir:@D/mail/%n
first_valid_uid = 1
mail_fsync = never
mail_max_userip_connections = 100
auth_failure_delay = 0
passdb {
  driver = static
  args = password=@P
}
userdb {
  driver = static
  args = @I home=@D/mail/%n
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    auto = create
  }
}
service imap-login {
  inet_listener imap {
    port = @1
  }
  inet_listener imaps {
    port = @2
  }
  chroot =
}
service anvil {
  chroot =
}
service auth {
  unix_listener @D/auth {
    mode = 0666
  }
}
)"_s;
    text.replace(u"@D"_s, m_dir.path())
        .replace(u"@C"_s, m_certificates.certificateFile)
        .replace(u"@K"_s, m_certificates.keyFile);
    text.replace(u"@P"_s, password())
        .replace(u"@I"_s, ids)
        .replace(u"@1"_s, QString::number(m_imap))
        .replace(u"@2"_s, QString::number(m_imaps));
    return writeFile(path(u"dovecot.conf"_s), text);
}

bool TestMailWorld::writePostfix()
{
    const Owner owner = ownerOf("mail").value_or(Owner{});
    QString text = uR"(
compatibility_level = 3.6
queue_directory = @D/queue
data_directory = @D/data
maillog_file = @D/postfix.log
maillog_file_prefixes = @D
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.example
mydestination =
mynetworks = 127.0.0.0/8
alias_maps =
local_recipient_maps =
virtual_mailbox_domains = mail.example
virtual_mailbox_base = @D/mail
virtual_mailbox_maps = inline:{otklik@mail.example=otklik/, citizen@mail.example=citizen/, nobody@mail.example=x/, grey@mail.example=x/}
virtual_uid_maps = static:@U
virtual_gid_maps = static:@G
virtual_minimum_uid = 1
virtual_mailbox_limit = 0
message_size_limit = 62914560
default_process_limit = 20
relay_domains =
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_recipient_restrictions = check_recipient_access inline:{{nobody@mail.example = 550 5.1.1 No such person here}, {grey@mail.example = 450 4.7.1 Greylisted, come again}}
smtpd_tls_cert_file = @C
smtpd_tls_key_file = @K
smtpd_sasl_type = dovecot
smtpd_sasl_path = @D/auth
smtpd_client_connection_rate_limit = 0
)"_s;
    text.replace(u"@D"_s, m_dir.path())
        .replace(u"@C"_s, m_certificates.certificateFile)
        .replace(u"@K"_s, m_certificates.keyFile);
    text.replace(u"@U"_s, QString::number(owner.user)).replace(u"@G"_s, QString::number(owner.group));
    QString services = uR"(127.0.0.1:@1 inet n - n - - smtpd
127.0.0.1:@2 inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_client_restrictions=permit_sasl_authenticated,reject
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
)"_s;
    services.replace(u"@1"_s, QString::number(m_smtp)).replace(u"@2"_s, QString::number(m_smtps));
    return writeFile(path(u"postfix/main.cf"_s), text) && writeFile(path(u"postfix/master.cf"_s), services);
}

bool TestMailWorld::waitForPort(int port) const
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < kStartMilliseconds) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(port));
        if (socket.waitForConnected(1000) && (port == m_imaps || port == m_smtps || socket.waitForReadyRead(10'000)))
            return true;
        QThread::msleep(100);
    }
    return false;
}

bool TestMailWorld::startImap()
{
    endWithTest(m_dovecot, SIGTERM);
    m_dovecot.start(u"/usr/sbin/dovecot"_s, {u"-F"_s, u"-c"_s, path(u"dovecot.conf"_s)});
    return m_dovecot.waitForStarted() && waitForPort(m_imap);
}

void TestMailWorld::stopImap()
{
    end(m_dovecot);
}

bool TestMailWorld::start()
{
    if (const QString why = missing(); !why.isEmpty())
        return failed(why);
    const auto certificates = TestCertificates::make(m_dir.path());
    if (!certificates)
        return failed(certificates.error().details);
    m_certificates = *certificates;
    const QList<int> ports = freePorts(4);
    m_imap = ports[0];
    m_imaps = ports[1];
    m_smtp = ports[2];
    m_smtps = ports[3];
    if (!layOut() || !writeDovecot() || !writePostfix())
        return failed(u"The directory of the mail world cannot be made"_s);
    if (!startImap())
        return failed(u"Dovecot does not start: "_s + QString::fromUtf8(m_dovecot.readAll()));
    QProcess check;
    check.setProcessChannelMode(QProcess::MergedChannels);
    check.start(u"/usr/sbin/postfix"_s, {u"-c"_s, path(u"postfix"_s), u"check"_s}); // makes the queue's directories
    check.waitForFinished(60'000);
    endWithTest(m_postfix, SIGTERM);
    m_postfix.start(u"/usr/lib/postfix/sbin/master"_s, {u"-c"_s, path(u"postfix"_s), u"-d"_s});
    if (!m_postfix.waitForStarted() || !waitForPort(m_smtp))
        return failed(u"Postfix does not start: "_s + QString::fromUtf8(check.readAll() + m_postfix.readAll()));
    return true;
}

bool TestMailWorld::put(const QString &user, const QByteArray &letter)
{
    const Owner owner = ownerOf("mail").value_or(Owner{});
    const QString box = path(u"mail/"_s + user);
    for (const char *folder : {"/tmp", "/new", "/cur"}) {
        const QString dir = box + QString::fromLatin1(folder);
        if (!QFile::exists(dir) && (!QDir{}.mkpath(dir) || !give(dir, owner)))
            return false;
    }
    ++m_put;
    const QString name = u"/new/%1.M%2.here"_s.arg(1700000000 + m_put).arg(m_put);
    QFile file{box + name};
    return file.open(QFile::WriteOnly) && file.write(letter) == letter.size() && file.flush() &&
           give(file.fileName(), owner);
}

QList<QByteArray> TestMailWorld::letters(const QString &user, const QString &folder) const
{
    QList<QByteArray> letters;
    const QString box = path(u"mail/"_s + user) + (folder.isEmpty() ? QString{} : u'/' + folder);
    for (const char *part : {"/new", "/cur"}) {
        QDirIterator files{box + QString::fromLatin1(part), QDir::Files};
        while (files.hasNext()) {
            QFile file{files.next()};
            if (file.open(QFile::ReadOnly))
                letters << file.readAll();
        }
    }
    return letters;
}

bool TestMailWorld::isQueueEmpty() const
{
    for (const char *queue : {"queue/maildrop", "queue/incoming", "queue/active", "queue/deferred"}) {
        if (QDirIterator{path(QString::fromLatin1(queue)), QDir::Files, QDirIterator::Subdirectories}.hasNext())
            return false;
    }
    return true;
}

qsizetype TestMailWorld::seenCount(const QString &user) const
{
    return QDir{path(u"mail/"_s + user + u"/cur"_s)}.entryList({u"*:2,*S*"_s}, QDir::Files).size();
}

void TestMailWorld::forgetUids(const QString &user)
{
    const QDir box{path(u"mail/"_s + user)};
    for (const QString &file : box.entryList({u"dovecot*"_s}, QDir::Files))
        QFile::remove(box.filePath(file));
}

} // namespace otklik::test
