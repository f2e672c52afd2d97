// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/outage/storm/person.h"

#include "tests/support/test_desk.h"

using namespace Qt::StringLiterals;

namespace otklik::test {

namespace {

Result<OperationId> perform(Desk &desk, AppealId appeal, const Change &change)
{
    const auto outcomes = waitFor(desk.operations().apply({{appeal, desk.settings().me(), change, {}}}));
    if (!outcomes)
        return outcomes.error();
    if (!outcomes->front().verdict)
        return outcomes->front().verdict.error();
    return outcomes->front().operation;
}

} // namespace

Result<OperationId> Person::work(Desk &desk)
{
    const auto found = waitFor(desk.catalog().find({}));
    if (!found)
        return found.error();
    if (found->ids.empty())
        return fail(ErrorCode::NotFound);
    const AppealId id = found->ids[m_random.bounded(static_cast<quint32>(found->ids.size()))];
    const auto card = waitFor(desk.catalog().card(id));
    if (!card)
        return card.error();
    return perform(desk, id, changeOf(card->appeal));
}

/// Nobody answers what is answered on this screen, nor hands on what is handed on.
Change Person::changeOf(const Appeal &appeal)
{
    const quint32 choice = m_random.bounded(100U);
    if (choice < 25)
        return TagAdded{u"метка %1"_s.arg(choice)};
    if (choice < 35)
        return TagRemoved{u"метка %1"_s.arg(choice - 25)};
    if (choice < 45)
        return TopicSet{u"Дороги"_s, u"Ямы"_s};
    if (choice < 65 && appeal.replies == 0)
        return ReplySent{u"Засыпали"_s, true, {}, {}};
    if (choice < 75 && appeal.forwardings.empty())
        return Forwarded{u"система"_s, u"pothole"_s, {}, {}, appeal.origin.text.trimmed(), u"Ленина, 1"_s, {}};
    return NoteAdded{u"звонили %1"_s.arg(choice)};
}

Result<OperationId> Person::answer(Desk &desk, AppealId appeal)
{
    return perform(desk, appeal, ReplySent{u"Засыпали"_s, true, {}, {}});
}

Result<OperationId> Person::settle(Desk &desk, AppealId appeal, const OperationId &reply, bool isDelivered)
{
    return perform(desk, appeal, DeliverySettled{reply, isDelivered});
}

} // namespace otklik::test
