// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/channel.h"

#include <QCryptographicHash>
#include <QMutex>
#include <QRandomGenerator>

#include <map>
#include <set>
#include <thread>

namespace otklik::test {

/// The outside: citizens who write and what they got. Any thread; several gateways talk to one.
class OutsideWorld {
public:
    struct Trouble {
        int notNow = 0; ///< per cent of the deliveries
        int lostAnswer = 0; ///< delivered, and nobody tells so
        int lost = 0; ///< not delivered, and nobody tells so
        bool canLookUp = true;
        std::chrono::milliseconds delay{0};
    };

    explicit OutsideWorld(quint32 seed = 1)
        : m_random(seed)
    {
    }

    void setTrouble(const Trouble &trouble)
    {
        const QMutexLocker lock{&m_mutex};
        m_trouble = trouble;
    }
    void refuse(const QString &author)
    {
        const QMutexLocker lock{&m_mutex};
        m_refusing.insert(author);
    }
    /// A citizen writes; `continues` names an earlier message or one of our answers.
    QString write(const QString &author, const QString &text, const QStringList &continues = {})
    {
        const QMutexLocker lock{&m_mutex};
        Arrival arrival;
        arrival.externalId = QStringLiteral("letter-%1").arg(m_letters.size() + 1);
        arrival.continues = continues;
        arrival.intake.origin.channel = QStringLiteral("email");
        arrival.intake.origin.author = author;
        arrival.intake.origin.authorKey = author;
        arrival.intake.origin.text = text;
        arrival.intake.origin.received = fromSeconds(1'772'800'000);
        arrival.intake.sourceKey = QCryptographicHash::hash(arrival.externalId.toUtf8(), QCryptographicHash::Md5);
        m_letters.push_back(arrival);
        return arrival.externalId;
    }
    /// What this citizen got, each time.
    QStringList got(const QString &author) const
    {
        const QMutexLocker lock{&m_mutex};
        const auto found = m_got.find(author);
        return found == m_got.end() ? QStringList{} : found->second;
    }
    int deliveries() const
    {
        const QMutexLocker lock{&m_mutex};
        return m_deliveries;
    }
    QString nameOf(const QString &key) const { return QStringLiteral("ours-") + key; }

    Arrivals letters(const QString &cursor, int page)
    {
        const QMutexLocker lock{&m_mutex};
        Arrivals arrivals;
        std::size_t at = cursor.toULongLong();
        for (int i = 0; i < page && at < m_letters.size(); ++i)
            arrivals.items.push_back(m_letters[at++]);
        arrivals.cursor = QString::number(at);
        arrivals.isMore = at < m_letters.size();
        return arrivals;
    }
    DeliveryReport take(const Dispatch &dispatch, const std::stop_token &stop)
    {
        {
            const QMutexLocker lock{&m_mutex};
            ++m_deliveries;
            if (m_refusing.contains(dispatch.origin.author))
                return {Delivery::Refused, {}, QStringLiteral("550 no such box")};
        }
        return befall(nameOf(dispatch.key), stop, [&] {
            m_got[dispatch.origin.author].append(dispatch.text);
            m_keys.insert(dispatch.key);
        });
    }
    /// Into the other system, which lists it from then on.
    DeliveryReport takeRequest(const Forwarded &request, const QString &key, const std::stop_token &stop)
    {
        return befall(QStringLiteral("request-") + key, stop, [&] {
            Arrival arrival;
            arrival.externalId = QStringLiteral("request-") + key;
            arrival.forwardKey = key;
            arrival.intake.origin.channel = QStringLiteral("open311");
            arrival.intake.origin.number = QString::number(m_requests.size() + 1);
            arrival.intake.origin.text = request.text;
            arrival.intake.origin.received = fromSeconds(1'772'800'000);
            arrival.intake.sourceKey = QCryptographicHash::hash(arrival.externalId.toUtf8(), QCryptographicHash::Md5);
            m_requests.push_back(arrival);
        });
    }
    /// The words of what stands in the other system.
    QStringList requests() const
    {
        const QMutexLocker lock{&m_mutex};
        QStringList words;
        for (const Arrival &request : m_requests)
            words << request.intake.origin.text;
        return words;
    }
    Arrivals requestsFrom(const QString &cursor) const
    {
        const QMutexLocker lock{&m_mutex};
        Arrivals arrivals;
        for (std::size_t at = cursor.toULongLong(); at < m_requests.size(); ++at)
            arrivals.items.push_back(m_requests[at]);
        arrivals.cursor = QString::number(m_requests.size());
        return arrivals;
    }
    Trace find(const QString &key) const
    {
        const QMutexLocker lock{&m_mutex};
        if (!m_trouble.canLookUp)
            return Trace::CannotTell;
        return m_keys.contains(key) ? Trace::Found : Trace::Absent;
    }

private:
    /// The troubles of a delivery: what is `heard` happens, or not, and is told of, or not.
    template<typename Heard>
    DeliveryReport befall(const QString &name, const std::stop_token &stop, Heard heard)
    {
        int luck = 0;
        Trouble trouble;
        {
            const QMutexLocker lock{&m_mutex};
            trouble = m_trouble;
            luck = m_random.bounded(100);
        }
        const auto end = std::chrono::steady_clock::now() + trouble.delay;
        while (std::chrono::steady_clock::now() < end && !stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
        if (stop.stop_requested())
            return {Delivery::NotNow, {}, QStringLiteral("stopped")};
        if (luck < trouble.notNow)
            return {Delivery::NotNow, {}, QStringLiteral("451 later")};
        luck -= trouble.notNow;
        const QMutexLocker lock{&m_mutex};
        if (luck >= trouble.lostAnswer && luck < trouble.lostAnswer + trouble.lost)
            return {};
        heard();
        if (luck < trouble.lostAnswer)
            return {};
        return {Delivery::Delivered, name, {}};
    }

    mutable QMutex m_mutex;
    QRandomGenerator m_random;
    Trouble m_trouble;
    std::vector<Arrival> m_letters;
    std::vector<Arrival> m_requests;
    std::set<QString> m_refusing;
    std::map<QString, QStringList> m_got;
    std::set<QString> m_keys;
    int m_deliveries = 0;
};

} // namespace otklik::test
