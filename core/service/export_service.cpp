// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/export_service.h"
#include "core/domain/fold.h"
#include "core/exchange/table_writer.h"
#include "core/service/desk_context.h"
#include "core/storage/appeal_list.h"
#include "core/storage/appeal_store.h"
#include "core/storage/operation_store.h"

#include <algorithm>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kProgressSteps = 1000;
constexpr std::size_t kLooks = 500;

using Row = std::vector<OutCell>;
using Promise = QPromise<Result<qint64>>;

// Headers that our own import reads back.
const std::vector<OutColumn> &appealColumns()
{
    static const std::vector<OutColumn> columns{
        {u"ID"_s, 38},           {u"Номер инцидента"_s, 16},   {u"Источник"_s, 16},
        {u"Автор"_s, 24},        {u"Дата создания"_s, 18},     {u"Муниципалитет"_s, 24},
        {u"Населенный пункт"_s, 20}, {u"Адрес"_s, 30},         {u"Группа тем"_s, 24},
        {u"Тема"_s, 36},         {u"Теги"_s, 24},              {u"Исполнитель"_s, 30},
        {u"Оператор"_s, 20},     {u"Важность"_s, 12},          {u"Тип инцидента"_s, 16},
        {u"Итог"_s, 18},         {u"Состояние"_s, 14},         {u"Текущий шаг инцидента"_s, 22},
        {u"Уровень"_s, 8},       {u"Срок"_s, 18},              {u"Дата первого ответа"_s, 18},
        {u"Ссылка"_s, 30},       {u"Текст инцидента"_s, 80},
    };
    return columns;
}

const std::vector<OutColumn> &answerColumns()
{
    static const std::vector<OutColumn> columns{
        {u"Номер инцидента"_s, 16}, {u"Текст ответа"_s, 80}, {u"Время ответа"_s, 18}, {u"Автор ответа"_s, 24},
        {u"Вид ответа"_s, 16},      {u"Источник"_s, 16},     {u"Ссылка"_s, 30},       {u"ID"_s, 38},
    };
    return columns;
}

OutCell cell(const std::optional<Timestamp> &time)
{
    return time ? OutCell{*time} : OutCell{};
}

QString importanceName(Importance importance)
{
    switch (importance) {
    case Importance::Ordinary:
        return u"Обычная"_s;
    case Importance::High:
        return u"Повышенная"_s;
    case Importance::Critical:
        return u"Критическая"_s;
    }
    return {};
}

Row appealRow(const Appeal &a, const Configuration &configuration)
{
    return {a.uid.toString(QUuid::WithoutBraces),
            a.origin.number,
            a.origin.channel,
            a.origin.author,
            a.origin.received,
            a.district,
            a.settlement,
            a.address,
            a.group,
            a.topic,
            a.tags.join(u", "_s),
            a.department,
            configuration.operatorName(a.assignee),
            importanceName(a.importance),
            a.type,
            a.outcome,
            key(a.step),
            a.sourceStep,
            qint64{a.level},
            cell(a.due),
            cell(a.firstAnswered),
            a.origin.url,
            a.origin.text};
}

Row answerRow(const Appeal &a, const Operation &operation, const ReplySent &sent, const Configuration &configuration)
{
    return {a.origin.number,
            sent.text,
            operation.at,
            configuration.operatorName(operation.by),
            sent.isQuestion ? u"вопрос автору"_s
            : sent.isFinal  ? u"окончательный"_s
                            : u"промежуточный"_s,
            a.origin.channel,
            a.origin.url,
            a.uid.toString(QUuid::WithoutBraces)};
}

/// One export: rows of appeals to a file, with progress and cancel.
class Export {
public:
    Export(DeskContext &desk, Session &session, Promise &promise)
        : m_desk(desk)
        , m_configuration(desk.configuration())
        , m_session(session)
        , m_promise(promise)
    {
        promise.setProgressRange(0, kProgressSteps);
    }

    Result<qint64> appeals(const AppealQuery &query, const QString &file)
    {
        const std::vector<AppealId> ids = AppealList{m_session}.ids(m_desk.scope(query, *m_configuration), 0).ids;
        return write(ids, appealColumns(), file, [&](const Appeal &appeal) {
            return std::vector<Row>{appealRow(appeal, *m_configuration)};
        });
    }

    Result<qint64> answers(const AppealQuery &query, const QString &file)
    {
        std::vector<AppealId> ids = OperationStore{m_session}.answeredHere();
        if (query.view != View::All || !isUnfiltered(query.filter)) {
            const auto listed = AppealList{m_session}.ids(m_desk.scope(query, *m_configuration), 0).ids;
            const std::unordered_set<AppealId> wanted{listed.begin(), listed.end()};
            std::erase_if(ids, [&](AppealId id) { return !wanted.contains(id); });
        }
        return write(ids, answerColumns(), file, [&](const Appeal &appeal) { return answersOf(appeal); });
    }

private:
    std::vector<Row> answersOf(const Appeal &appeal)
    {
        const std::vector<Operation> history = OperationStore{m_session}.ofAppeal(appeal.id, appeal.origin);
        const std::vector<bool> undone = undoneFlags(history);
        std::vector<Row> rows;
        for (std::size_t i = 0; i < history.size(); ++i) {
            const auto *sent = std::get_if<ReplySent>(&history[i].change);
            if (sent && !undone[i])
                rows.push_back(answerRow(appeal, history[i], *sent, *m_configuration));
        }
        return rows;
    }

    template<typename RowsOf>
    Result<qint64> write(const std::vector<AppealId> &ids, const std::vector<OutColumn> &columns, const QString &file,
                         RowsOf rowsOf)
    {
        auto writer = createTable(file, columns, m_configuration->deadlines->zone());
        if (!writer)
            return writer.error();
        AppealStore appeals{m_session};
        qint64 written = 0;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (i % kLooks == 0 && !goOn(i, ids.size()))
                return fail(ErrorCode::Cancelled, file);
            const auto appeal = appeals.load(ids[i]);
            if (!appeal)
                continue;
            for (const Row &row : rowsOf(*appeal)) {
                if (const auto done = (*writer)->write(row); !done)
                    return done.error();
                ++written;
            }
        }
        if (const auto done = (*writer)->finish(); !done)
            return done.error();
        return written;
    }

    bool goOn(std::size_t done, std::size_t all)
    {
        m_promise.setProgressValue(static_cast<int>(done * kProgressSteps / std::max<std::size_t>(all, 1)));
        return !m_promise.isCanceled() && !m_desk.isClosing();
    }

    DeskContext &m_desk;
    ConfigurationPtr m_configuration;
    Session &m_session;
    Promise &m_promise;
};

OutCell cellOf(const QVariant &value)
{
    switch (value.metaType().id()) {
    case QMetaType::UnknownType:
        return {};
    case QMetaType::Double:
        return value.toDouble();
    case QMetaType::Int:
    case QMetaType::LongLong:
        return value.toLongLong();
    default:
        return value.toString();
    }
}

} // namespace

ExportService::ExportService(DeskContext &desk)
    : m_desk(desk)
{
}

QFuture<Result<qint64>> ExportService::exportAppeals(const AppealQuery &query, const QString &file)
{
    return m_desk.reports().run<qint64>([&desk = m_desk, query, file](Session &session, Promise &promise) {
        return Export{desk, session, promise}.appeals(query, file);
    });
}

QFuture<Result<qint64>> ExportService::exportAnswers(const AppealQuery &query, const QString &file)
{
    return m_desk.reports().run<qint64>([&desk = m_desk, query, file](Session &session, Promise &promise) {
        return Export{desk, session, promise}.answers(query, file);
    });
}

QFuture<Result<qint64>> ExportService::exportTable(const PlainTable &table, const QString &file)
{
    return m_desk.reports().run<qint64>([&desk = m_desk, table, file](Session &) -> Result<qint64> {
        std::vector<OutColumn> columns;
        for (const QString &header : table.header)
            columns.push_back({header, 16});
        const ConfigurationPtr configuration = desk.configuration();
        auto writer = createTable(file, columns, configuration->deadlines->zone());
        if (!writer)
            return writer.error();
        std::vector<Row> rows;
        for (const QVariantList &values : table.rows) {
            Row &row = rows.emplace_back();
            std::ranges::transform(values, std::back_inserter(row), cellOf);
        }
        rows.emplace_back(); // how it was counted stands below, after an empty line
        for (const QString &rule : table.rules)
            rows.push_back({rule});
        for (const Row &row : rows) {
            if (const auto done = (*writer)->write(row); !done)
                return done.error();
        }
        if (const auto done = (*writer)->finish(); !done)
            return done.error();
        return static_cast<qint64>(table.rows.size());
    });
}

} // namespace otklik
