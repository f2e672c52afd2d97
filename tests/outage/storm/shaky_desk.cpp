// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/outage/storm/shaky_desk.h"

#include "tests/outage/storm/desk_process.h"
#include "tests/outage/storm/person.h"

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

constexpr int kPatience = 60'000; // ms

} // namespace

ShakyDesk::ShakyDesk(const HubAddress &direct, const HubMember &member, quint32 seed)
    : m_lines(direct)
    , m_member(member)
    , m_desk(m_lines.address(), member, alertPace())
    , m_luck(seed)
{
}

QString ShakyDesk::leave(Line line)
{
    m_desk.close();
    m_line = line;
    return begin();
}

QString ShakyDesk::comeBack()
{
    if (!isDone() || !m_process.end())
        return u"a desk does not end"_s;
    m_desk.advance(systemNow() + m_ahead - m_desk.now());
    m_desk.restart();
    return {};
}

QString ShakyDesk::begin()
{
    const DeskProcess desk{m_desk.directory(), isCut() ? QString{} : m_member.password, m_luck.generate(),
                           m_ahead.count()};
    return m_process.begin(QCoreApplication::applicationFilePath(), desk.arguments());
}

QString ShakyDesk::ask(const QByteArray &line)
{
    if (!isDone())
        return u"a desk does not answer"_s;
    m_asked << line;
    m_process.say(line);
    return {};
}

bool ShakyDesk::listen()
{
    const QByteArrayList heard = m_process.heard();
    for (const QByteArray &line : heard) {
        if (m_asked.value(0) == DeskProcess::kWork)
            note(QUuid::fromString(QLatin1StringView{line}));
        m_asked.removeFirst();
    }
    return m_asked.isEmpty();
}

bool ShakyDesk::isDone()
{
    return QTest::qWaitFor([this] { return listen(); }, kPatience);
}

void ShakyDesk::note(const QUuid &operation)
{
    if (operation.isNull())
        ++m_refused;
    else
        m_confirmed.insert(operation);
}

QString ShakyDesk::work()
{
    return ask(DeskProcess::kWork);
}

QString ShakyDesk::jump(std::chrono::seconds by)
{
    m_ahead += by;
    return ask(DeskProcess::kJump + QByteArray::number(qint64{by.count()}));
}

QString ShakyDesk::restart()
{
    if (!isDone() || !m_process.end())
        return u"a desk does not end"_s;
    return begin();
}

/// What it had confirmed before it died counts; of what it was at, nobody knows.
QString ShakyDesk::kill(std::chrono::milliseconds after)
{
    if (const QString problem = work(); !problem.isEmpty())
        return problem;
    QTest::qWait(static_cast<int>(after.count()));
    m_process.kill();
    ++m_kills;
    listen();
    m_asked.clear();
    return begin();
}

void ShakyDesk::answer(AppealId appeal)
{
    const auto done = Person::answer(*m_desk, appeal);
    note(done ? *done : QUuid{});
}

void ShakyDesk::settle(AppealId appeal, const OperationId &reply, bool isDelivered)
{
    const auto done = Person::settle(*m_desk, appeal, reply, isDelivered);
    note(done ? *done : QUuid{});
}

} // namespace otklik::test
