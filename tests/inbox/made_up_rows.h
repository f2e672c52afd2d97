// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>

#include "ui/inbox/appeal_source.h"

#include <map>

namespace otklik::test {

/// A source of made-up appeals whose answers come when the test says so.
class MadeUpRows {
public:
    std::vector<AppealId> order; ///< what find() answers
    std::map<qint64, AppealRow> rows; ///< an id that is not here gets a row of its own
    std::vector<std::vector<AppealId>> asked; ///< what rows() was asked for
    int finds = 0;
    bool fails = false;
    bool holdsAnswers = false; ///< release() answers

    static std::vector<AppealId> numbered(qint64 first, qint64 last)
    {
        std::vector<AppealId> ids;
        for (qint64 id = first; id <= last; ++id)
            ids.push_back(AppealId{id});
        return ids;
    }

    AppealSource source()
    {
        return {.find = [this](const AppealQuery &, int limit) { return find(limit); },
                .rows = [this](std::vector<AppealId> ids) { return load(std::move(ids)); }};
    }

    void release()
    {
        for (const auto &answer : std::exchange(m_held, {}))
            answer();
    }

private:
    template<typename T>
    QFuture<Result<T>> answer(T value)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        Result<T> result = fails ? Result<T>{fail(ErrorCode::Busy)} : Result<T>{std::move(value)};
        const auto finish = [promise, result] {
            promise->addResult(result);
            promise->finish();
        };
        if (holdsAnswers)
            m_held.emplace_back(finish);
        else
            finish();
        return promise->future();
    }

    QFuture<Result<AppealIds>> find(int limit)
    {
        ++finds;
        const bool isPart = limit > 0 && static_cast<std::size_t>(limit) < order.size();
        auto ids = isPart ? std::vector<AppealId>{order.begin(), order.begin() + limit} : order;
        return answer(AppealIds{std::move(ids), isPart ? std::optional{PageKey{}} : std::nullopt});
    }

    QFuture<Result<std::vector<AppealRow>>> load(std::vector<AppealId> ids)
    {
        std::vector<AppealRow> found;
        for (const AppealId id : ids) {
            AppealRow row;
            row.number = QString::number(id.value);
            if (const auto known = rows.find(id.value); known != rows.end())
                row = known->second;
            row.id = id;
            found.push_back(std::move(row));
        }
        asked.push_back(std::move(ids));
        return answer(std::move(found));
    }

    std::vector<std::function<void()>> m_held;
};

} // namespace otklik::test
