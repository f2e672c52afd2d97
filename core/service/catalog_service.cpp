// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/catalog_service.h"
#include "core/domain/fold.h"
#include "core/service/desk_context.h"
#include "core/storage/appeal_list.h"
#include "core/storage/appeal_store.h"
#include "core/storage/facet_reader.h"
#include "core/storage/operation_store.h"

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr int kEarlierShown = 20;

std::vector<HistoryEntry> history(std::vector<Operation> operations, const Configuration &configuration)
{
    const std::vector<bool> undone = undoneFlags(operations);
    std::vector<HistoryEntry> entries;
    for (std::size_t i = 0; i < operations.size(); ++i) {
        QString author = configuration.operatorName(operations[i].by);
        entries.push_back({std::move(operations[i]), std::move(author), undone[i]});
    }
    return entries;
}

} // namespace

CatalogService::CatalogService(DeskContext &desk)
    : m_desk(desk)
{
}

QFuture<Result<AppealIds>> CatalogService::find(const AppealQuery &query, int limit, const std::optional<PageKey> &after)
{
    return m_desk.reader().run<AppealIds>([&desk = m_desk, query, limit, after](Session &session) -> Result<AppealIds> {
        const ConfigurationPtr configuration = desk.configuration();
        auto listed = AppealList{session}.ids(desk.scope(query, *configuration), limit, after);
        return AppealIds{std::move(listed.ids), listed.next};
    });
}

QFuture<Result<qint64>> CatalogService::count(const AppealQuery &query)
{
    return m_desk.reader().run<qint64>([&desk = m_desk, query](Session &session) -> Result<qint64> {
        const ConfigurationPtr configuration = desk.configuration();
        return AppealList{session}.count(desk.scope(query, *configuration));
    });
}

QFuture<Result<std::vector<AppealRow>>> CatalogService::rows(std::vector<AppealId> ids)
{
    return m_desk.reader().run<std::vector<AppealRow>>([ids = std::move(ids)](Session &session) {
        const ReadTransaction snapshot{session.db};
        return AppealStore{session}.rows(ids);
    });
}

QFuture<Result<AppealCard>> CatalogService::card(AppealId id)
{
    return m_desk.reader().run<AppealCard>([&desk = m_desk, id](Session &session) -> Result<AppealCard> {
        const ConfigurationPtr configuration = desk.configuration();
        const ReadTransaction snapshot{session.db};
        AppealStore appeals{session};
        auto appeal = appeals.load(id);
        if (!appeal)
            return fail(ErrorCode::NotFound, QString::number(id.value), u"no such appeal"_s);
        AppealCard card;
        card.history = history(OperationStore{session}.ofAppeal(id, appeal->origin), *configuration);
        card.earlier = appeals.rows(appeals.ofAuthor(appeal->origin.authorKey, id, kEarlierShown));
        card.earlierCount = appeals.countOfAuthor(appeal->origin.authorKey, id);
        card.appeal = std::move(*appeal);
        return card;
    });
}

QFuture<Result<std::vector<Appeal>>> CatalogService::appeals(std::vector<AppealId> ids)
{
    return m_desk.reader().run<std::vector<Appeal>>([ids = std::move(ids)](Session &session) {
        const ReadTransaction snapshot{session.db};
        AppealStore appeals{session};
        std::vector<Appeal> found;
        found.reserve(ids.size());
        for (const AppealId id : ids) {
            if (auto appeal = appeals.load(id))
                found.push_back(std::move(*appeal));
        }
        return found;
    });
}

QFuture<Result<ViewCounts>> CatalogService::viewCounts(OperatorId me)
{
    return m_desk.reader().run<ViewCounts>([&desk = m_desk, me](Session &session) -> Result<ViewCounts> {
        const ConfigurationPtr configuration = desk.configuration();
        const ReadTransaction snapshot{session.db};
        return AppealList{session}.viewCounts(me, desk.scope({}, *configuration).urgentBefore);
    });
}

QFuture<Result<std::vector<FacetValue>>> CatalogService::facet(Facet facet)
{
    return m_desk.reports().run<std::vector<FacetValue>>(
        [facet](Session &session) { return FacetReader{session}.values(facet); });
}

QFuture<Result<AppealId>> CatalogService::idOf(const QString &uidOrNumber)
{
    return m_desk.reader().run<AppealId>([uidOrNumber](Session &session) -> Result<AppealId> {
        AppealStore appeals{session};
        const AppealUid uid = QUuid::fromString(uidOrNumber);
        const AppealId id = uid.isNull() ? appeals.findByNumber(uidOrNumber) : appeals.findByUid(uid);
        if (!id)
            return fail(ErrorCode::NotFound, uidOrNumber, u"no such appeal"_s);
        return id;
    });
}

QFuture<Result<AppealId>> CatalogService::appealOf(const OperationId &operation)
{
    return m_desk.reader().run<AppealId>([operation](Session &session) -> Result<AppealId> {
        const auto found = OperationStore{session}.find(operation);
        if (!found)
            return fail(ErrorCode::NotFound, operation.toString(QUuid::WithoutBraces), u"no such operation"_s);
        return found->appeal;
    });
}

} // namespace otklik
