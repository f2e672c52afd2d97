// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/outage/storm/mortal_gateway.h"

#include "tests/app/console.h"
#include "tests/outage/storm/gateway_process.h"
#include "tests/support/own_server.h"

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

QJsonObject server(const LineProxy &line)
{
    return {{u"host"_s, u"localhost"_s}, {u"port"_s, line.port()}, {u"user"_s, u"otklik"_s}};
}

} // namespace

MortalGateway::MortalGateway(const HubAddress &direct, HubMember member, const TestMailWorld &mail, const QUrl &system,
                             Program program)
    : m_lines(direct)
    , m_member(std::move(member))
    , m_imap(mail.imapsPort())
    , m_smtp(mail.smtpsPort())
    , m_program(program)
    , m_problem(write(mail, system))
{
}

QString MortalGateway::write(const TestMailWorld &mail, const QUrl &system) const
{
    const QJsonObject mailbox{{u"name"_s, u"mail"_s},
                              {u"channel"_s, u"email"_s},
                              {u"address"_s, u"otklik@mail.example"_s},
                              {u"sender"_s, u"Город"_s},
                              {u"imap"_s, server(m_imap)},
                              {u"smtp"_s, server(m_smtp)},
                              {u"sent"_s, u"Sent"_s},
                              {u"ca_file"_s, mail.certificates().caFile},
                              {u"connect_seconds"_s, 5},
                              {u"silence_seconds"_s, 5}};
    const QJsonObject requests{{u"name"_s, u"система"_s},
                               {u"channel"_s, u"open311"_s},
                               {u"endpoint"_s, system.toString()},
                               {u"jurisdiction"_s, u"city.example"_s},
                               {u"format"_s, u"json"_s},
                               {u"requests"_s, true},
                               {u"timeout_seconds"_s, 5}};
    const QJsonDocument accounts{QJsonObject{{u"accounts"_s, QJsonArray{mailbox, requests}}}};
    const bool isWritten = QDir{m_folder.path()}.mkpath(u"secrets"_s) &&
                           writeFile(file(u"secrets/hub"_s), m_member.password) &&
                           writeFile(file(u"secrets/mail"_s), TestMailWorld::password()) &&
                           writeFile(file(u"secrets/система"_s), u"secret-key-7"_s) &&
                           writeFile(file(u"accounts.json"_s), QString::fromUtf8(accounts.toJson()));
    return isWritten ? QString{} : u"a gateway's files cannot be written"_s;
}

QProcessEnvironment MortalGateway::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CREDENTIALS_DIRECTORY"_s, file(u"secrets"_s));
    return environment;
}

QString MortalGateway::join()
{
    if (!m_problem.isEmpty())
        return m_problem;
    const QString problem = m_process.begin(
        StoreConsole::program(),
        {u"--store"_s, file(u"store"_s), u"gateway"_s, u"join"_s, u"--hub"_s, m_lines.address().toString()},
        environment());
    if (!problem.isEmpty())
        return problem;
    return m_process.end() ? QString{} : u"a gateway cannot join"_s;
}

QString MortalGateway::begin()
{
    if (m_program == Program::WithClock)
        return m_process.begin(QCoreApplication::applicationFilePath(),
                               GatewayProcess{file(u"store"_s), file(u"accounts.json"_s), m_ahead.count()}.arguments(),
                               environment());
    return m_process.begin(StoreConsole::program(),
                           {u"--store"_s, file(u"store"_s), u"gateway"_s, u"run"_s, u"--accounts"_s,
                            file(u"accounts.json"_s), u"--interval"_s, u"1"_s, u"--lease"_s, u"4"_s, u"--take-back"_s,
                            u"1"_s, u"--retry"_s, u"1"_s},
                           environment());
}

QString MortalGateway::kill()
{
    m_process.kill();
    ++m_kills;
    return begin();
}

QString MortalGateway::jump(std::chrono::seconds by)
{
    if (m_program == Program::Console)
        return kill();
    m_ahead += by;
    m_process.say(QByteArray::number(qint64{by.count()}));
    return {};
}

void MortalGateway::mendLines()
{
    m_lines.mend();
    for (LineProxy *line : {&m_imap, &m_smtp}) {
        line->setFrozen(false);
        line->setResets(0);
        line->resetAll();
    }
}

} // namespace otklik::test
