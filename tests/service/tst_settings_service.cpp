// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_desk.h"

using namespace otklik;
using namespace otklik::test;
using namespace Qt::StringLiterals;

namespace {

/// A setting and whether it was taken.
using Setting = std::function<Result<>(TestDesk &)>;

Result<> changed(TestDesk &desk, const std::function<void(Operator &)> &change)
{
    Operator first = desk->settings().configuration()->operators.front();
    change(first);
    return waitFor(desk->settings().changeOperator(first));
}

} // namespace

Q_DECLARE_METATYPE(Setting)

/// Who may set what, whatever the window offers.
class TestSettingsService : public QObject {
    Q_OBJECT
private slots:
    void administratorsSet_data();
    void administratorsSet();
    void anybodySets();
    void aNewStoreIsAnAdministrators();
    void whoHasBeenDemotedSetsNothing();
    void withoutAnAdministratorAnybodySets();
};

void TestSettingsService::administratorsSet_data()
{
    QTest::addColumn<Setting>("set");
    QTest::addColumn<std::optional<Role>>("role");
    QTest::addColumn<bool>("may");
    const std::vector<std::pair<const char *, Setting>> settings{
        {"municipality",
         [](TestDesk &desk) {
             Municipality municipality = desk->settings().configuration()->municipality;
             municipality.name = u"Заречье"_s;
             return waitFor(desk->settings().setMunicipality(municipality));
         }},
        {"a new operator",
         [](TestDesk &desk) {
             const auto added = waitFor(desk->settings().addOperator(u"Пётр"_s, Role::Administrator));
             return added ? Result<>{} : added.error();
         }},
        {"an operator's role",
         [](TestDesk &desk) { return changed(desk, [](Operator &each) { each.role = Role::Operator; }); }},
        {"templates", [](TestDesk &desk) { return waitFor(desk->settings().setTemplates({})); }},
        {"tags", [](TestDesk &desk) { return waitFor(desk->settings().setFavouriteTags({u"яма"_s})); }},
        {"districts", [](TestDesk &desk) { return waitFor(desk->settings().setDistricts({})); }},
    };
    for (const auto &[name, set] : settings) {
        QTest::addRow("%s by an operator", name) << set << std::optional{Role::Operator} << false;
        QTest::addRow("%s by a supervisor", name) << set << std::optional{Role::Supervisor} << false;
        QTest::addRow("%s by an administrator", name) << set << std::optional{Role::Administrator} << true;
        QTest::addRow("%s by nobody known", name) << set << std::optional<Role>{} << false;
    }
}

void TestSettingsService::administratorsSet()
{
    QFETCH(const Setting, set);
    QFETCH(const std::optional<Role>, role);
    QFETCH(const bool, may);
    TestDesk desk;
    const OperatorId me = role ? desk.addOperator(u"Нина"_s, *role) : OperatorId{77};
    QVERIFY(waitFor(desk->settings().setMe(me)));
    const ConfigurationPtr before = desk->settings().configuration();
    const Result<> done = set(desk);
    QCOMPARE(done.has_value(), may);
    if (may)
        return;
    QCOMPARE(done.error().code, ErrorCode::Forbidden);
    const ConfigurationPtr after = desk->settings().configuration();
    QVERIFY(after->municipality == before->municipality);
    QVERIFY(after->operators == before->operators);
    QCOMPARE(after->favouriteTags, before->favouriteTags);
    QCOMPARE(after->templates.size(), before->templates.size());
}

void TestSettingsService::anybodySets()
{
    TestDesk desk;
    QVERIFY(waitFor(desk->settings().setMe(desk.addOperator(u"Нина"_s))));
    QVERIFY(waitFor(desk->settings().setSavedViews({{u"Мои ямы"_s, {}}})));
    MappingProfile mapping;
    mapping.name = u"Портал"_s;
    QVERIFY(waitFor(desk->settings().saveMapping(mapping)));
    QCOMPARE(waitFor(desk->settings().mappings())->size(), 1U);
}

void TestSettingsService::aNewStoreIsAnAdministrators()
{
    TestDesk desk;
    QVERIFY(desk.me());
    QVERIFY(changed(desk, [](Operator &each) { each.name = u"Нина"_s; }));
    desk.reopen();
    QCOMPARE(desk->settings().configuration()->operatorName(desk.me()), u"Нина"_s);
    QVERIFY(waitFor(desk->settings().setFavouriteTags({u"яма"_s})));
}

void TestSettingsService::whoHasBeenDemotedSetsNothing()
{
    TestDesk desk;
    (void)desk.addOperator(u"Антон"_s, Role::Administrator);
    QVERIFY(changed(desk, [](Operator &each) { each.role = Role::Supervisor; })); // the one who sits here
    QCOMPARE(waitFor(desk->settings().setFavouriteTags({u"яма"_s})).error().code, ErrorCode::Forbidden);
    desk->settings().actAs(desk->settings().configuration()->operators.back().id);
    QVERIFY(waitFor(desk->settings().setFavouriteTags({u"яма"_s})));
}

void TestSettingsService::withoutAnAdministratorAnybodySets()
{
    TestDesk desk;
    QVERIFY(changed(desk, [](Operator &each) { each.role = Role::Operator; }));
    QVERIFY(changed(desk, [](Operator &each) { each.role = Role::Administrator; }));
}

QTEST_GUILESS_MAIN(TestSettingsService)
#include "tst_settings_service.moc"
