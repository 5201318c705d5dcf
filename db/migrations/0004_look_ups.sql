CREATE INDEX "invitations_by_account" ON "invitations" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "bonuses_by_day" ON "bonuses" USING btree ("earned_on");--> statement-breakpoint
CREATE INDEX "bonuses_by_person" ON "bonuses" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "employments_by_employment" ON "employments" USING btree ("employment_id");--> statement-breakpoint
CREATE INDEX "signatures_by_subject" ON "signatures" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "verifications_by_person" ON "verifications" USING btree ("person_id");