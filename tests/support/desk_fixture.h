// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/desk.h"

#include <QFile>
#include <QTemporaryDir>

#include <atomic>

// A real desk on a store of its own, with a clock that stands still until it is told.

namespace otklik::test {

/// Waits for an answer of the desk's threads, without running the event loop.
template<typename T>
Result<T> wait(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

class DeskFixture {
public:
    DeskFixture()
    {
        open();
        sitDown(addOperator(QStringLiteral("Мария")));
    }

    Desk &desk() { return *m_desk; }
    OperatorId me() const { return m_desk->settings().me(); }

    /// Closes the store, as the end of the program does, and opens it again.
    void reopen()
    {
        m_desk.reset();
        open();
    }

    Timestamp now() const { return fromSeconds(*m_now); }
    void pass(std::chrono::seconds time) { *m_now += time.count(); }

    /// What an administrator sets, whoever sits here.
    template<typename Ask>
    auto administer(const Ask &ask)
    {
        const OperatorId sitting = me();
        m_desk->settings().actAs(m_desk->settings().configuration()->operators.front().id); // of a new store
        auto asked = ask(m_desk->settings());
        m_desk->settings().actAs(sitting);
        return wait(asked);
    }
    OperatorId addOperator(const QString &name, Role role = Role::Operator)
    {
        return administer([&](SettingsService &settings) { return settings.addOperator(name, role); }).value();
    }
    void sitDown(OperatorId who) { wait(m_desk->settings().setMe(who)).value(); }

    /// Imports one made-up appeal; the fields are those of a plain CSV.
    struct Received {
        QString text;
        QString channel = QStringLiteral("ВКонтакте");
        QString author = QStringLiteral("Анна Петрова");
        QString district = QStringLiteral("Обнинск");
        QString address = QStringLiteral("ул. Ленина, 12");
        QString outcome{};
        QString attachments{};
    };
    AppealId receive(const Received &appeal)
    {
        const QString number = QStringLiteral("2026-%1").arg(++m_count);
        QString line;
        for (const QString &field : {number, appeal.channel, appeal.author, appeal.author, appeal.text, appeal.district, appeal.address,
                                     appeal.outcome, appeal.attachments, QStringLiteral("06.03.2026 11:00")})
            line += (line.isEmpty() ? QString{} : QStringLiteral(";")) + quoted(field);
        QFile file{m_folder.filePath(number + QStringLiteral(".csv"))};
        if (!file.open(QFile::WriteOnly))
            return {};
        file.write(QStringLiteral("Номер;Канал;ID автора;Автор;Текст;Район;Адрес;Итог;Вложения;Дата поступления\n%1\n").arg(line).toUtf8());
        file.close();
        wait(m_desk->imports().import(file.fileName())).value();
        return wait(m_desk->catalog().idOf(number)).value();
    }

    Appeal appeal(AppealId id) { return wait(m_desk->catalog().card(id)).value().appeal; }

private:
    void open()
    {
        // By value: the storage threads read the clock too.
        m_desk = Desk::open(m_folder.filePath(QStringLiteral("store")), Desk::Mode::CreateIfMissing, [now = m_now] {
                     return fromSeconds(*now);
                 }).value();
    }
    static QString quoted(QString field) { return u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"'; }

    QTemporaryDir m_folder;
    std::shared_ptr<std::atomic<qint64>> m_now = std::make_shared<std::atomic<qint64>>(1772784000); // 6 March 2026, 11:00 in Kaluga
    std::unique_ptr<Desk> m_desk;
    int m_count = 0;
};

} // namespace otklik::test
